package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class UndoJobsTest {
    private static final int MANY = 450;
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void what_a_job_did_to_very_many_is_taken_back_and_done_again() {
        notes(MANY);
        String job = bulk(Map.of("update", Map.of("title", "changed")));

        JsonPath undo = undo(job, false);

        assertThat(undo.getString("kind")).isEqualTo("undo");
        assertThat(undo.getString("state")).isEqualTo("done");
        assertThat(undo.getLong("processed")).isEqualTo(MANY);
        assertThat(undo.getLong("failed")).isZero();
        assertThat(titled("changed")).isZero();
        assertThat(state(job)).isEqualTo("undone");

        undo(undo.getString("id"), false);

        assertThat(titled("changed")).isEqualTo(MANY);
        assertThat(state(job)).isEqualTo("done");
        assertThat(state(undo.getString("id"))).isEqualTo("undone");
    }

    @Test
    void the_records_tell_by_what_they_were_set_back_and_nobody_is_bothered() {
        String note = notes(1).getFirst();
        String job = bulk(Map.of("update", Map.of("title", "changed")));

        String undo = undo(job, false).getString("id");

        admin.get("/v1/notes/" + note + "/history").body("items[0].source", equalTo("undo:" + job));
        admin.get("/v1/sample-audit?collection=notes&limit=1&recordId=" + note)
                .body("items[0].correlationId", equalTo(undo));
    }

    @Test
    void what_was_deleted_comes_back() {
        notes(3);
        String job = bulk(Map.of("delete", true));
        admin.get("/v1/notes").body("items", hasSize(0));

        undo(job, false);

        admin.get("/v1/notes").body("items", hasSize(3));
    }

    @Test
    void what_others_changed_since_is_left_and_told_unless_forced() {
        List<String> notes = notes(3);
        String job = bulk(Map.of("update", Map.of("title", "changed")));
        admin.patch("/v1/notes/" + notes.get(1), "{\"title\": \"by hand\"}").statusCode(200);

        JsonPath undo = undo(job, false);

        assertThat(undo.getLong("processed")).isEqualTo(3);
        assertThat(undo.getLong("failed")).isEqualTo(1);
        admin.get("/v1/sample-jobs/" + undo.getString("id") + "/errors")
                .body("items", hasSize(1))
                .body("items[0].recordId", equalTo(notes.get(1)))
                .body("items[0].pointer", equalTo("/title"))
                .body("items[0].message", startsWith("Others changed"));
        admin.get("/v1/notes/" + notes.get(1)).body("title", equalTo("by hand"));
        assertThat(state(job)).isEqualTo("done");

        undo(job, true);

        admin.get("/v1/notes").body("items.title", everyItem(startsWith("note")));
        assertThat(state(job)).isEqualTo("undone");
    }

    @Test
    void the_same_request_begins_the_same_job() {
        notes(1);
        String path = "/v1/sample-jobs/" + bulk(Map.of("update", Map.of("title", "changed"))) + "/undo";
        Client keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());

        String first = keyed.post(path, Map.of()).statusCode(202).extract().path("id");

        keyed.post(path, Map.of())
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void a_job_is_undone_once_and_by_nobody_who_does_not_see_it() {
        notes(1);
        String job = bulk(Map.of("update", Map.of("title", "changed")));
        String path = "/v1/sample-jobs/" + job + "/undo";

        tenant.as(Roles.MARKETER).post(path, Map.of()).statusCode(404);
        tenant.as(Roles.ANALYST).post(path, Map.of()).statusCode(403);
        Tenants.random().as(Roles.ADMIN).post(path, Map.of()).statusCode(404);
        admin.post(path, Map.of("force", "perhaps")).statusCode(400);
        undo(job, false);
        admin.post(path, Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("detail", containsString("undone"));
    }

    private JsonPath undo(String job, boolean force) {
        return Jobs.ended(admin, admin.post("/v1/sample-jobs/" + job + "/undo", Map.of("force", force)));
    }

    private String bulk(Object action) {
        Object everything = Map.of("all", List.of());
        return Jobs.ended(admin, admin.post("/v1/notes/bulk", Map.of("where", everything, "action", action)))
                .getString("id");
    }

    private String state(String job) {
        return admin.get("/v1/sample-jobs/" + job).extract().path("state");
    }

    private int titled(String title) {
        return admin.get("/v1/notes?count=true&limit=1&title=" + title)
                .statusCode(200)
                .extract()
                .path("total");
    }

    private List<String> notes(int many) {
        List<Map<String, Object>> operations = IntStream.range(0, many)
                .<Map<String, Object>>mapToObj(
                        number -> Map.of("op", "create", "data", Map.of("title", "note " + number, "stars", 3)))
                .toList();
        return admin.post("/v1/notes/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
