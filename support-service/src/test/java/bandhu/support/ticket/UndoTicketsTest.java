package bandhu.support.ticket;

import bandhu.support.SupportWorld;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class UndoTicketsTest {
    private final SupportWorld world = new SupportWorld(Tenants.random());

    @Test
    void a_patch_is_taken_back_with_tags_and_the_requester() {
        String ticket = world.ticket(
                Map.of("subject", "one", "tags", List.of("a"), "requester", Map.of("name", "Ann", "email", "a@x.org")));
        String request = request(
                world.admin()
                        .patch(
                                "/v1/tickets/" + ticket,
                                "{\"subject\": \"two\", \"tags\": [\"b\", \"c\"], \"requester\": null, \"priority\": \"urgent\"}"));

        undo(request).body("items[0].result", equalTo("undone"));

        world.admin()
                .get("/v1/tickets/" + ticket)
                .body("subject", equalTo("one"))
                .body("tags", contains("a"))
                .body("requester.email", equalTo("a@x.org"))
                .body("priority", equalTo("normal"));
        world.admin().get("/v1/tickets?tags=a").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"open, open", "pending, pending", "on-hold, on-hold", "new, open"})
    void a_resolution_is_taken_back_to_where_it_came_from(String before, String after) {
        String ticket = world.ticket(Map.of("subject", "one", "status", before));
        String request = request(world.act(ticket, "resolve"));

        undo(request).body("items[0].result", equalTo("undone"));

        world.admin().get("/v1/tickets/" + ticket).body("status", equalTo(after));
    }

    @Test
    void a_reopening_is_taken_back_by_a_resolution_that_asks_nobody() {
        String ticket = world.ticket(Map.of("subject", "one", "requester", Map.of("email", "a@x.org")));
        world.act(ticket, "resolve").statusCode(200);
        String request = request(world.act(ticket, "reopen"));

        undo(request).body("items[0].result", equalTo("undone"));

        world.admin().get("/v1/tickets/" + ticket).body("status", equalTo("resolved"));
    }

    @Test
    void a_ticket_that_is_closed_stays_closed_for_good() {
        String ticket = world.ticket(Map.of("subject", "one"));
        String request = request(world.act(ticket, "close"));

        undo(request)
                .body("items[0].result", equalTo("refused"))
                .body("items[0].problem.code", equalTo("illegal-transition"));
    }

    @Test
    void a_ticket_that_was_opened_is_deleted_and_a_message_to_it_is_not_unsaid() {
        var opened = world.admin().post("/v1/tickets", Map.of("subject", "one")).statusCode(201);
        String ticket = opened.extract().path("id");
        String note = request(world.admin()
                .post("/v1/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", "Look at this.")));

        undo(note).body("items[0].problem.code", equalTo("not-undoable"));
        undo(request(opened)).body("items[0].result", equalTo("undone"));

        world.admin().get("/v1/tickets/" + ticket).statusCode(404);
    }

    @Test
    void a_survey_is_set_back_and_its_history_says_so() {
        String survey = "/v1/surveys/" + world.survey();
        String request = request(world.admin().patch(survey, Map.of("enabled", false)));

        undo(request).body("undone", equalTo(1));

        world.admin().get(survey).body("enabled", equalTo(true));
        world.admin().get(survey + "/history").body("items[0].source", equalTo("undo:" + request));
    }

    private static String request(ValidatableResponse answer) {
        return answer.extract().header("Correlation-Id");
    }

    private ValidatableResponse undo(String request) {
        return world.admin()
                .post("/v1/support-changes/" + request + "/undo", Map.of())
                .statusCode(200);
    }
}
