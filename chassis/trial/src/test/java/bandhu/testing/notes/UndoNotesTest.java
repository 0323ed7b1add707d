package bandhu.testing.notes;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class UndoNotesTest {
    private final Tenant tenant = Tenants.random();
    private final Client client = tenant.as(Roles.ADMIN);

    @Test
    void what_was_created_is_deleted_and_comes_back_when_that_is_undone() {
        String note = note("first");
        String request = lastRequest(note);

        String undo = undo(request)
                .body("undone", equalTo(1))
                .body("left", equalTo(0))
                .body("undoes", equalTo(request))
                .body("correlationId", not(equalTo(request)))
                .body("items[0].result", equalTo("undone"))
                .extract()
                .path("correlationId");

        client.get("/v1/notes/" + note).statusCode(404);
        undo(undo).body("undone", equalTo(1));
        client.get("/v1/notes/" + note).statusCode(200).body("title", equalTo("first"));
        client.get("/v1/notes/" + note + "/history")
                .body("items.source", contains("undo:" + undo, "undo:" + request, "api"));
    }

    @Test
    void what_was_changed_is_set_back_with_external_ids_and_values_that_were_none() {
        String note = note("first");
        patch(
                note,
                "{\"title\": \"second\", \"color\": \"RED\", \"externalIds\": [{\"system\": \"s\", \"id\": \"1\"}]}");

        String undo = undo(lastRequest(note)).extract().path("correlationId");

        client.get("/v1/notes/" + note)
                .body("title", equalTo("first"))
                .body("color", nullValue())
                .body("externalIds", hasSize(0));
        undo(undo);
        client.get("/v1/notes/" + note).body("title", equalTo("second")).body("externalIds[0].id", equalTo("1"));
    }

    @Test
    void what_was_deleted_is_restored() {
        String note = note("first");
        client.delete("/v1/notes/" + note).statusCode(204);

        undo(lastRequest(note)).body("items[0].result", equalTo("undone"));

        client.get("/v1/notes/" + note).statusCode(200);
    }

    @Test
    void the_undo_tells_what_it_did_and_is_quiet() {
        String note = note("first");
        undo(lastRequest(note)).header("Bandhu-Position", notNullValue());

        Event deleted = Events.expectOne("bandhu.sample.note-deleted.v1", note);

        assertThat(deleted.attribute("quiet")).isEqualTo("undo");
    }

    @Test
    void a_batch_is_taken_back_as_a_whole() {
        String kept = note("kept");
        String gone = note("gone");
        List<Map<String, Object>> operations = List.of(
                Map.of("op", "create", "data", Map.of("title", "new", "stars", 1)),
                Map.of("op", "update", "id", kept, "data", Map.of("title", "changed")),
                Map.of("op", "delete", "id", gone));
        String batch = client.post("/v1/notes/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .header("Correlation-Id");

        client.get("/v1/sample-changes/" + batch)
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("created", "updated", "deleted"))
                .body("items.state", everyItem(equalTo("undoable")));
        undo(batch).body("undone", equalTo(3));

        client.get("/v1/notes?sort=title").body("items.title", contains("gone", "kept"));
        client.get("/v1/sample-changes/" + batch).body("items.state", everyItem(equalTo("undone")));
    }

    @Test
    void more_than_a_chunk_is_taken_back() {
        List<Map<String, Object>> operations = IntStream.range(0, 230)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("op", "create", "data", Map.of("title", "n" + i, "stars", 1)))
                .toList();
        String batch = client.post("/v1/notes/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .header("Correlation-Id");

        undo(batch).body("undone", equalTo(230));

        client.get("/v1/notes").body("items", hasSize(0));
    }

    @Test
    void what_others_changed_since_is_left_and_reported_unless_forced() {
        String note = note("first");
        patch(note, "{\"title\": \"second\", \"color\": \"RED\"}");
        String request = lastRequest(note);
        patch(note, "{\"title\": \"third\"}");

        client.get("/v1/sample-changes/" + request)
                .body("items[0].state", equalTo("conflict"))
                .body("items[0].conflicts[0].pointer", equalTo("/title"))
                .body("items[0].conflicts[0].current", equalTo("third"));
        undo(request)
                .body("undone", equalTo(1))
                .body("items[0].result", equalTo("partly-undone"))
                .body("items[0].conflicts.pointer", contains("/title"));

        client.get("/v1/notes/" + note).body("title", equalTo("third")).body("color", nullValue());
        client.post("/v1/sample-changes/" + request + "/undo", Map.of("force", true))
                .statusCode(200);
        client.get("/v1/notes/" + note).body("title", equalTo("first"));
    }

    @Test
    void a_record_on_which_others_worked_since_is_not_deleted_unless_forced() {
        String note = note("first");
        String request = lastRequest(note);
        patch(note, "{\"title\": \"second\"}");

        undo(request).body("left", equalTo(1)).body("items[0].result", equalTo("conflict"));
        client.get("/v1/notes/" + note).statusCode(200);
        client.post("/v1/sample-changes/" + request + "/undo", Map.of("force", true))
                .body("undone", equalTo(1));
        client.get("/v1/notes/" + note).statusCode(404);
    }

    @Test
    void a_rule_leaves_its_record_and_the_others_are_taken_back() {
        List<Map<String, Object>> operations = List.of(
                Map.of("op", "update", "id", identified("one"), "data", Map.of("externalIds", List.of())),
                Map.of("op", "create", "data", Map.of("title", "new", "stars", 1)));
        String batch = client.post("/v1/notes/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .header("Correlation-Id");
        identified("one");

        undo(batch)
                .body("undone", equalTo(1))
                .body("left", equalTo(1))
                .body("items.result", containsInAnyOrder("undone", "refused"))
                .body("items.find { it.result == 'refused' }.problem.code", equalTo("already-exists"));
    }

    @Test
    void of_two_who_undo_the_same_one_does_it() throws Exception {
        String note = note("first");
        patch(note, "{\"title\": \"second\"}");
        String request = lastRequest(note);
        Callable<Integer> once = () -> undo(request).extract().path("undone");

        int undone = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : threads.invokeAll(List.of(once, once, once, once))) {
                undone += done.get();
            }
        }

        assertThat(undone).isEqualTo(1);
        client.get("/v1/notes/" + note).body("version", equalTo(3));
    }

    @Test
    void the_same_request_is_answered_again() {
        String note = note("first");
        String path = "/v1/sample-changes/" + lastRequest(note) + "/undo";
        Client keyed = client.with("Idempotency-Key", UUID.randomUUID().toString());

        String first = keyed.post(path, Map.of()).statusCode(200).extract().asString();
        String again = keyed.post(path, Map.of())
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void nobody_finds_another_tenants_request() {
        String request = lastRequest(note("first"));
        Client stranger = Tenants.random().as(Roles.ADMIN);

        stranger.get("/v1/sample-changes/" + request).statusCode(404);
        stranger.post("/v1/sample-changes/" + request + "/undo", Map.of()).statusCode(404);
        client.get("/v1/other-changes/" + request).statusCode(404);
    }

    @Test
    void who_is_no_admin_finds_their_own_work_only_and_needs_the_roles_for_it() {
        String others = lastRequest(note("first"));
        Client marketer = tenant.as(Roles.MARKETER);
        String own = marketer.post("/v1/notes", Map.of("title", "mine", "stars", 1))
                .statusCode(201)
                .extract()
                .header("Correlation-Id");

        marketer.get("/v1/sample-changes/" + others).statusCode(404);
        marketer.post("/v1/sample-changes/" + others + "/undo", Map.of()).statusCode(404);
        marketer.get("/v1/sample-changes/" + own)
                .statusCode(200)
                .body("items[0].state", equalTo("not-undoable"))
                .body("items[0].problem.code", equalTo("forbidden"));
        tenant.as(Roles.ANALYST).get("/v1/sample-changes/" + own).statusCode(403);
    }

    private String note(String title) {
        return client.post("/v1/notes", Map.of("title", title, "stars", 3))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String identified(String id) {
        Object ids = List.of(Map.of("system", "s", "id", id));
        return client.post("/v1/notes", Map.of("title", "t", "stars", 3, "externalIds", ids))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void patch(String note, String body) {
        client.patch("/v1/notes/" + note, body).statusCode(200);
    }

    /** The correlation of the last request that changed the note. */
    private String lastRequest(String note) {
        return client.get("/v1/sample-audit?collection=notes&limit=1&recordId=" + note)
                .statusCode(200)
                .extract()
                .path("items[0].correlationId");
    }

    private ValidatableResponse undo(String request) {
        return client.post("/v1/sample-changes/" + request + "/undo", Map.of()).statusCode(200);
    }
}
