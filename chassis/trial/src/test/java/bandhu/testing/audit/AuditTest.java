package bandhu.testing.audit;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.data.OwnerDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AuditTest {
    @Inject
    OwnerDatabase owner;

    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void each_change_says_who_did_what_to_which_record() {
        String note = note("first");
        admin.patch("/v1/notes/" + note, "{\"title\": \"second\"}").statusCode(200);
        admin.delete("/v1/notes/" + note).statusCode(204);

        audit("")
                .body("items.kind", contains("deleted", "updated", "created"))
                .body("items[1].collection", equalTo("notes"))
                .body("items[1].recordId", equalTo(note))
                .body("items[1].actor", equalTo(tenant.name() + "-admin"))
                .body("items[1].source", equalTo("api"))
                .body("items[1].members[0].pointer", equalTo("/title"))
                .body("items[1].members[0].from", equalTo("first"))
                .body("items[1].members[0].to", equalTo("second"));
    }

    @Test
    void entries_are_found_by_record_actor_kind_and_time() {
        String one = note("one");
        String two = note("two");
        tenant.as(Roles.MARKETER)
                .post("/v1/notes", Map.of("title", "three", "stars", 1))
                .statusCode(201);
        admin.delete("/v1/notes/" + one).statusCode(204);

        audit("?collection=notes&recordId=" + two).body("items.recordId", contains(two));
        audit("?actor=" + tenant.name() + "-marketer").body("items", hasSize(1));
        audit("?kind=deleted").body("items.recordId", contains(one));
        audit("?kind=created&count=true").body("items", hasSize(3)).body("total", equalTo(3));
        audit("?from=2999-01-01").body("items", hasSize(0));
        audit("?to=1999-01-01").body("items", hasSize(0));
        audit("?from=2020-01-01T00:00:00Z&to=2999-01-01").body("items", hasSize(4));
    }

    @Test
    void pages_repeat_and_skip_nothing() {
        String first = note("one");
        note("two");
        note("three");

        String next = audit("?limit=2").body("items", hasSize(2)).extract().path("next");
        audit("?limit=2&cursor=" + next).body("items.recordId", contains(first)).body("next", nullValue());
        admin.get("/v1/sample-audit?kind=created&cursor=" + next).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recordId=x&collection=notes",
                "recordId=0199d5a4-7c00-7000-8000-000000000001",
                "kind=odd",
                "from=yesterday",
                "to=+12345-01-01T00:00:00Z",
                "odd=1",
                "sort=at",
                "limit=0"
            })
    void a_bad_parameter_is_refused(String query) {
        admin.get("/v1/sample-audit?" + query).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void integrations_may_not_look() {
        tenant.as(Roles.INTEGRATION).get("/v1/sample-audit").statusCode(403);
        tenant.as(Roles.INTEGRATION).post("/v1/sample-audit/verify", Map.of()).statusCode(403);
    }

    @Test
    void all_entries_are_taken_along_as_lines_of_json() {
        note("one");
        note("two");

        String lines = export("application/jsonl").statusCode(200).extract().asString();

        assertThat(lines.lines()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("{\"id\":"));
    }

    @Test
    void a_row_of_csv_tells_one_member_and_no_formula() {
        String note = note("=1+1");
        admin.patch("/v1/notes/" + note, "{\"title\": \"a, b\"}").statusCode(200);

        String csv = export("text/csv").statusCode(200).extract().asString();

        assertThat(csv)
                .startsWith(
                        "id,at,actor,source,correlationId,collection,recordId,version,kind,events,pointer,from,to\r\n");
        assertThat(csv.lines().filter(line -> line.contains(",updated,")))
                .singleElement()
                .asString()
                .endsWith("/title,'=1+1,\"a, b\"");
    }

    @Test
    void an_export_knows_its_parameters() {
        admin.get("/v1/sample-audit/export?kind=odd").statusCode(400);
        admin.get("/v1/sample-audit/export?cursor=x").statusCode(400);
    }

    @Test
    void what_was_not_touched_is_intact() {
        threeNotes();

        verify().body("intact", equalTo(true))
                .body("complete", equalTo(true))
                .body("sealed", equalTo(3))
                .body("faults", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE change SET after = '{"title": "X"}' WHERE tenant_id = ? AND id = '%s'             | changed
            UPDATE change SET actor = 'somebody' WHERE tenant_id = ? AND id = '%s'                   | changed
            UPDATE change SET at = at + interval '1 day' WHERE tenant_id = ? AND id = '%s'           | changed
            UPDATE change SET erased_at = now() WHERE tenant_id = ? AND id = '%s'                    | changed
            DELETE FROM change WHERE tenant_id = ? AND id = '%s'                                     | removed
            DELETE FROM change_seal WHERE tenant_id = ? AND change_id = '%s'                         | removed
            UPDATE change_seal SET chain = sha256(chain) WHERE tenant_id = ? AND change_id = '%s'    | chain-broken
            """)
    void the_second_of_three_is_named_when_it_was_tampered_with(String statement, String fault) {
        threeNotes();
        String second = changes().get(1);

        owner.update(statement.formatted(second), tenant.name());

        verify().body("intact", equalTo(false))
                .body("faults[0].kind", equalTo(fault))
                .body("faults[0].seq", equalTo(2));
    }

    @Test
    void two_that_changed_places_are_found() {
        threeNotes();
        List<String> changes = changes();

        owner.update(
                "UPDATE change_seal SET change_id = CASE seq WHEN 1 THEN '%s'::uuid ELSE '%s'::uuid END"
                                .formatted(UUID.randomUUID(), UUID.randomUUID())
                        + " WHERE tenant_id = ? AND seq IN (1, 2)",
                tenant.name());
        place(1, changes.get(1));
        place(2, changes.get(0));

        verify().body("intact", equalTo(false)).body("faults[0].seq", equalTo(1));
    }

    @Test
    void one_that_was_slipped_in_is_found() {
        threeNotes();
        UUID slipped = UUID.randomUUID();

        owner.update(
                "INSERT INTO change SELECT tenant_id, '" + slipped + "', collection, record_id, version, before, after,"
                        + " events, at, occurred, actor, source, correlation_id, causation_id, quiet, content, digest"
                        + " FROM change WHERE tenant_id = ? LIMIT 1",
                tenant.name());

        verify().body("faults.kind", contains("added")).body("faults.changeId", contains(slipped.toString()));
    }

    @Test
    void an_end_that_was_cut_off_shows_to_who_kept_it() {
        threeNotes();
        var kept = verify().extract();
        Map<String, Object> since = Map.of("sealed", kept.<Object>path("sealed"), "chain", kept.<Object>path("chain"));
        String last = changes().get(2);

        owner.update("DELETE FROM change_seal WHERE tenant_id = ? AND change_id = '" + last + "'", tenant.name());
        owner.update("DELETE FROM change WHERE tenant_id = ? AND id = '" + last + "'", tenant.name());

        verify().body("intact", equalTo(true)).body("sealed", equalTo(2));
        verify(Map.of("since", since))
                .body("intact", equalTo(false))
                .body("faults[0].kind", equalTo("removed"))
                .body("faults[0].seq", equalTo(3));
    }

    @Test
    void a_verification_goes_on_where_another_ended() {
        threeNotes();
        var kept = verify().extract();
        Map<String, Object> since = Map.of("sealed", kept.<Object>path("sealed"), "chain", kept.<Object>path("chain"));
        note("four");
        sealed(4);

        verify(Map.of("since", since)).body("intact", equalTo(true)).body("sealed", equalTo(4));
        verify(Map.of("since", Map.of("sealed", 2, "chain", kept.<Object>path("chain"))))
                .body("faults.kind", hasItem("chain-broken"));
        admin.post("/v1/sample-audit/verify", Map.of("since", Map.of("sealed", 0, "chain", "x")))
                .statusCode(422);
    }

    private void threeNotes() {
        note("one");
        note("two");
        note("three");
        sealed(3);
    }

    private List<String> changes() {
        return owner.texts("SELECT change_id FROM change_seal WHERE tenant_id = ? ORDER BY seq", tenant.name());
    }

    private void place(int seq, String change) {
        owner.update(
                "UPDATE change_seal SET change_id = '" + change + "', digest = (SELECT digest FROM change c"
                        + " WHERE c.tenant_id = change_seal.tenant_id AND c.id = '" + change + "')"
                        + " WHERE tenant_id = ? AND seq = " + seq,
                tenant.name());
    }

    private void sealed(int count) {
        await().atMost(Patience.LIMIT)
                .until(() ->
                        owner.query("SELECT count(*) FROM change_seal WHERE tenant_id = ?", tenant.name()) == count);
    }

    private String note(String title) {
        return admin.post("/v1/notes", Map.of("title", title, "stars", 3))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse audit(String query) {
        return admin.get("/v1/sample-audit" + query).statusCode(200);
    }

    private ValidatableResponse export(String type) {
        return admin.with("Accept", type).get("/v1/sample-audit/export");
    }

    private ValidatableResponse verify() {
        return verify(Map.of());
    }

    private ValidatableResponse verify(Map<String, Object> body) {
        return admin.post("/v1/sample-audit/verify", body).statusCode(200);
    }
}
