package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BulkNotesTest {
    private static final Map<String, Object> FIVE_STARS = Map.of("field", "stars", "op", "eq", "value", 5);
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void all_that_fulfil_the_condition_are_changed_and_no_other() {
        List<String> wanted = notes(3, 5);
        List<String> others = notes(2, 1);

        JsonPath job = bulk(FIVE_STARS, Map.of("update", Map.of("color", "RED")));

        assertThat(job.getLong("processed")).isEqualTo(3);
        assertThat(job.getLong("failed")).isZero();
        wanted.forEach(id -> admin.get("/v1/notes/" + id)
                .body("color", equalTo("RED"))
                .body("version", equalTo(2))
                .body("updatedBy", equalTo(tenant.name() + "-admin")));
        others.forEach(
                id -> admin.get("/v1/notes/" + id).body("color", nullValue()).body("version", equalTo(1)));
    }

    @Test
    void it_is_a_job_that_can_be_looked_at() {
        String location = admin.post("/v1/notes/bulk", body(FIVE_STARS, Map.of("delete", true)))
                .statusCode(202)
                .body("state", equalTo("queued"))
                .body("kind", equalTo("bulk"))
                .body("parameters.collection", equalTo("notes"))
                .body("parameters.where.field", equalTo("stars"))
                .body("parameters.action.delete", equalTo(true))
                .extract()
                .header("Location");

        assertThat(location).matches("/v1/sample-jobs/[0-9a-f-]{36}");
        admin.get(location).statusCode(200);
    }

    @Test
    void each_record_tells_its_event_and_its_history_names_the_job() {
        String id = notes(1, 5).getFirst();

        JsonPath job = bulk(FIVE_STARS, Map.of("update", Map.of("title", "renamed")));

        Event told = Events.expectOne("bandhu.sample.note-updated.v1", id);
        assertThat(told.attributes())
                .containsEntry("correlationid", job.getString("id"))
                .containsEntry("actor", tenant.name() + "-admin");
        admin.get("/v1/notes/" + id + "/history")
                .body("items[0].source", equalTo("job:" + job.getString("id")))
                .body("items[0].correlationId", equalTo(job.getString("correlationId")))
                .body("items[0].actor", equalTo(tenant.name() + "-admin"));
    }

    @Test
    void a_record_that_is_as_it_should_be_leaves_no_trace() {
        String id = notes(1, 5).getFirst();
        bulk(FIVE_STARS, Map.of("update", Map.of("color", "RED")));

        JsonPath again = bulk(FIVE_STARS, Map.of("update", Map.of("color", "RED")));

        assertThat(again.getLong("processed")).isEqualTo(1);
        admin.get("/v1/notes/" + id).body("version", equalTo(2));
        admin.get("/v1/notes/" + id + "/history").body("items", hasSize(2));
    }

    @Test
    void deleted_ones_are_gone() {
        List<String> gone = notes(250, 5);
        List<String> kept = notes(1, 4);

        assertThat(bulk(FIVE_STARS, Map.of("delete", true)).getLong("processed"))
                .isEqualTo(250);

        admin.get("/v1/notes").body("items.id", equalTo(kept));
        admin.get("/v1/notes/" + gone.getLast()).statusCode(404);
    }

    @Test
    void what_breaks_a_rule_is_an_error_of_the_job_and_the_others_are_changed() {
        notes(3, 5);
        Object same = List.of(Map.of("system", "erp", "id", "1"));

        JsonPath job = bulk(FIVE_STARS, Map.of("update", Map.of("externalIds", same)));

        assertThat(job.getLong("processed")).isEqualTo(3);
        assertThat(job.getLong("failed")).isEqualTo(2);
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .body("items.code", contains("already-exists", "already-exists"))
                .body("items.pointer", contains("/externalIds/0", "/externalIds/0"));
        admin.get("/v1/notes?externalIds.id=1").body("items", hasSize(1));
    }

    @Test
    void a_preview_counts_shows_and_changes_nothing() {
        List<String> ids = notes(12, 5);

        JsonPath preview = admin.post(
                        "/v1/notes/bulk/preview", body(FIVE_STARS, Map.of("update", Map.of("color", "RED"))))
                .statusCode(200)
                .body("total", equalTo(12))
                .body("totalRelation", equalTo("eq"))
                .body("sample", hasSize(10))
                .extract()
                .jsonPath();

        assertThat(preview.getList("sample.id", String.class)).isEqualTo(ids.subList(0, 10));
        assertThat(preview.getList("sample[0].changes", Map.class))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.get("pointer")).isEqualTo("/color");
                    assertThat(change.get("to")).isEqualTo("RED");
                });
        admin.get("/v1/notes/" + ids.getFirst()).body("version", equalTo(1)).body("color", nullValue());
        admin.get("/v1/notes/" + ids.getFirst() + "/history").body("items", hasSize(1));
        admin.get("/v1/sample-jobs").body("items", hasSize(0));
    }

    @Test
    void a_preview_names_the_rules_that_would_be_broken() {
        admin.post(
                        "/v1/notes",
                        Map.of(
                                "title",
                                "first",
                                "stars",
                                1,
                                "externalIds",
                                List.of(Map.of("system", "erp", "id", "1"))))
                .statusCode(201);
        notes(1, 5);
        Object taken = List.of(Map.of("system", "erp", "id", "1"));

        admin.post("/v1/notes/bulk/preview", body(FIVE_STARS, Map.of("update", Map.of("externalIds", taken))))
                .statusCode(200)
                .body("sample[0].changes", hasSize(0))
                .body("sample[0].errors.code", contains("already-exists"))
                .body("sample[0].errors.pointer", contains("/externalIds/0"));
    }

    @Test
    void the_same_request_under_one_key_is_one_job() {
        notes(1, 5);
        Client careful = admin.with("Idempotency-Key", "once");
        Object body = body(FIVE_STARS, Map.of("delete", true));

        String first =
                careful.post("/v1/notes/bulk", body).statusCode(202).extract().header("Location");

        careful.post("/v1/notes/bulk", body)
                .statusCode(202)
                .header("Location", first)
                .header("Idempotency-Replayed", "true");
        admin.get("/v1/sample-jobs").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                        | 422 | /action          | required",
                "{\"delete\": true, \"update\": {\"color\": \"RED\"}}      | 422 | /action          | required",
                "{\"delete\": false}                                       | 422 | /action/delete   | invalid-value",
                "{\"update\": {}}                                          | 422 | /action/update   | required",
                "{\"update\": {\"colour\": \"RED\"}}                       | 400 | /action/update/colour | unknown-member",
                "{\"update\": {\"createdBy\": \"me\"}}                     | 400 | /action/update/createdBy | unknown-member",
                "{\"update\": []}                                          | 400 | /action/update   | wrong-type",
                "{\"tag\": {\"add\": [\"vip\"]}}                           | 422 | /action/tag      | not-offered",
                "{\"assign\": {\"ownerId\": null}}                         | 422 | /action/assign   | not-offered"
            })
    void what_is_no_action_is_refused_at_once(String action, int status, String pointer, String code) {
        String body = "{\"where\": {\"all\": []}, \"action\": " + action + "}";

        for (String path : List.of("/v1/notes/bulk", "/v1/notes/bulk/preview")) {
            admin.post(path, body)
                    .statusCode(status)
                    .body("violations[0].pointer", equalTo(pointer))
                    .body("violations[0].code", equalTo(code));
        }
    }

    @Test
    void a_condition_that_is_none_is_refused_at_once() {
        Object unknown = Map.of("field", "colour", "op", "eq", "value", "RED");
        for (String path : List.of("/v1/notes/bulk", "/v1/notes/bulk/preview")) {
            admin.post(path, body(unknown, Map.of("delete", true)))
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/where/field"));
            admin.post(path, "{\"action\": {\"delete\": true}}")
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/where"));
            admin.post(path, "{\"where\": {\"all\": []}, \"timeZone\": \"Mars\", \"action\": {\"delete\": true}}")
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/timeZone"));
        }
    }

    @Test
    void another_tenant_s_records_are_not_reached() {
        List<String> mine = notes(2, 5);
        Tenant stranger = Tenants.random();

        String location = stranger.as(Roles.ADMIN)
                .post("/v1/notes/bulk", body(Map.of("all", List.of()), Map.of("delete", true)))
                .statusCode(202)
                .extract()
                .header("Location");

        UUID job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(JobWorld.expect(stranger, job, "done").getLong("processed")).isZero();
        mine.forEach(id -> admin.get("/v1/notes/" + id).statusCode(200));
    }

    private JsonPath bulk(Object where, Object action) {
        String id = admin.post("/v1/notes/bulk", body(where, action))
                .statusCode(202)
                .extract()
                .path("id");
        return JobWorld.expect(tenant, UUID.fromString(id), "done");
    }

    private static Map<String, Object> body(Object where, Object action) {
        return Map.of("where", where, "action", action);
    }

    /** In the order in which they are made, by ids that a batch gives. */
    private List<String> notes(int many, int stars) {
        List<Map<String, Object>> operations = IntStream.range(0, many)
                .<Map<String, Object>>mapToObj(
                        number -> Map.of("op", "create", "data", Map.of("title", "note " + number, "stars", stars)))
                .toList();
        return admin.post("/v1/notes/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
