package bandhu.support.ticket;

import bandhu.support.SupportWorld;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TicketProgressTest {
    private static final String OLD = "2026-01-01T00:00:00Z";
    private final Tenant tenant = Tenants.random();
    private final SupportWorld world = new SupportWorld(tenant);
    private final String customer = UUID.randomUUID().toString();

    @Test
    void a_loaded_ticket_lives_through_its_life_at_its_own_times() {
        String id = world.ticket(Map.of("subject", "Broken", "customerId", customer, "occurredAt", OLD));

        at(id, "messages", "2026-01-01T01:00:00Z", Map.of("body", "On it")).statusCode(201);
        at(id, "resolve", "2026-01-01T02:00:00Z").statusCode(200).body("status", equalTo("resolved"));
        at(id, "messages", "2026-01-02T00:00:00Z", Map.of("body", "Not yet", "direction", "in"))
                .statusCode(201);
        at(id, "resolve", "2026-01-03T00:00:00Z")
                .statusCode(200)
                .body("resolvedAt", equalTo("2026-01-03T00:00:00Z"))
                .body("reopens", equalTo(1));
        at(id, "close", "2026-01-04T00:00:00Z").statusCode(200).body("status", equalTo("closed"));

        List<Event> resolved = resolved(id);
        assertThat(resolved)
                .extracting(event -> event.data().getLong("secondsToResolve"))
                .containsExactly(7_200L, 172_800L);
        assertThat(resolved.getFirst().attribute("time")).isEqualTo("2026-01-01T02:00:00Z");
        Event reopened = Events.expectOne("bandhu.support.ticket-reopened.v1", id);
        assertThat(reopened.data().getString("ticketId")).isEqualTo(id);
        assertThat(reopened.data().getString("customerId")).isEqualTo(customer);
        assertThat(reopened.attribute("time")).isEqualTo("2026-01-02T00:00:00Z");
        Events.expectOne("bandhu.support.ticket-closed.v1", id);
    }

    private List<Event> resolved(String id) {
        String type = "bandhu.support.ticket-resolved.v1";
        Events.eventually(() -> assertThat(Events.soFar(type, id)).hasSize(2));
        return Events.soFar(type, id);
    }

    @Test
    void illegal_steps_are_409() {
        String id = world.ticket(Map.of("subject", "Broken"));

        world.act(id, "reopen").statusCode(409).body("code", equalTo("illegal-transition"));
        world.act(id, "resolve").statusCode(200);
        world.act(id, "resolve").statusCode(409);
        world.act(id, "reopen").statusCode(200).body("status", equalTo("open"));
        world.act(id, "close").statusCode(200);
        for (String action : List.of("resolve", "reopen", "close")) {
            world.act(id, action).statusCode(409).body("code", equalTo("illegal-transition"));
        }
    }

    @Test
    void a_step_before_the_last_one_is_out_of_order() {
        String id = world.ticket(Map.of("subject", "Broken", "occurredAt", OLD));

        at(id, "resolve", "2025-12-31T00:00:00Z")
                .statusCode(409)
                .body("code", equalTo("out-of-order"))
                .body("violations[0].pointer", equalTo("/occurredAt"));
    }

    @Test
    void an_agent_cannot_say_when_something_happened() {
        String id = world.ticket(Map.of("subject", "Broken", "occurredAt", OLD));

        world.agent()
                .post("/v1/tickets/" + id + "/resolve", Map.of("occurredAt", "2026-01-02"))
                .statusCode(403);
    }

    @Test
    void actions_need_no_body() {
        String id = world.ticket(Map.of("subject", "Broken"));

        world.agent().request().post("/v1/tickets/" + id + "/resolve").then().statusCode(200);
    }

    @Test
    void the_conversation_is_read_page_by_page_from_its_beginning() {
        String id = world.ticket(Map.of("subject", "Broken", "description", "one"));
        world.agent()
                .post("/v1/tickets/" + id + "/messages", Map.of("body", "two"))
                .statusCode(201)
                .body("kind", equalTo("reply"))
                .body("direction", equalTo("out"));
        world.agent()
                .post("/v1/tickets/" + id + "/messages", Map.of("kind", "note", "body", "three"))
                .statusCode(201)
                .body("direction", nullValue());

        String path = "/v1/tickets/" + id + "/messages?limit=2";
        var first = world.agent().get(path).statusCode(200).body("items.body", contains("one", "two"));
        world.agent()
                .get(path + "&cursor=" + first.extract().path("next"))
                .body("items.body", contains("three"))
                .body("next", nullValue());
        world.agent().get("/v1/tickets/" + id).body("status", equalTo("open"));
        Event replied = Events.expectOne("bandhu.support.ticket-replied.v1", id);
        assertThat(replied.json()).doesNotContain("two");
        assertThat(replied.data().getString("direction")).isEqualTo("out");
    }

    @Test
    void a_note_goes_nowhere() {
        String id = world.ticket(Map.of("subject", "Broken"));

        world.act(id, "messages", Map.of("kind", "note", "body", "x", "direction", "in"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/direction"));
    }

    @Test
    void a_reply_that_comes_after_the_window_is_kept_and_opens_nothing() {
        String id = world.ticket(Map.of("subject", "Broken", "occurredAt", OLD));
        at(id, "resolve", "2026-01-01T02:00:00Z").statusCode(200);

        at(id, "messages", "2026-02-01T00:00:00Z", Map.of("body", "Again!", "direction", "in"))
                .statusCode(201);

        world.agent().get("/v1/tickets/" + id).body("status", equalTo("resolved"));
    }

    private ValidatableResponse at(String id, String action, String when) {
        return at(id, action, when, Map.of());
    }

    private ValidatableResponse at(String id, String action, String when, Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("occurredAt", when);
        return world.act(id, action, body);
    }
}
