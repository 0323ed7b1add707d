package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Footprint;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ImportNotesTest {
    private static final String THREE = "title,stars,color\nfirst,5,RED\nsecond,4,\n\"third, and last\",3,red\n";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void each_row_becomes_a_record() {
        JsonPath job = loaded("", THREE);

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getString("kind")).isEqualTo("import");
        assertThat(job.getLong("processed")).isEqualTo(3);
        assertThat(job.getLong("total")).isEqualTo(3);
        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 3));
        assertThat(job.getMap("parameters.options.mapping"))
                .isEqualTo(Map.of("title", "title", "stars", "stars", "color", "color"));
        admin.get("/v1/notes?sort=createdAt").body("items.color", contains("RED", null, "RED"));
    }

    @Test
    void the_history_names_the_import() {
        JsonPath job = loaded("", THREE);

        String id = admin.get("/v1/notes").extract().path("items[0].id");
        admin.get("/v1/notes/" + id + "/history")
                .body("items[0].source", equalTo("import:" + job.getString("id")))
                .body("items[0].correlationId", equalTo(job.getString("correlationId")));
    }

    @Test
    void rows_that_break_rules_are_told_with_their_place_and_the_others_are_done() {
        JsonPath job = loaded("", "title,stars\ngood,1\n,2\nfar,9\nnone,many\nwide,1,2,3\nfine,0\n");

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 2, "refused", 4));
        assertThat(job.getLong("failed")).isEqualTo(4);
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .body("items.row", contains(2, 3, 4, 5))
                .body("items.code", contains("required", "too-large", "invalid-number", "too-many-cells"))
                .body("items.column", contains("title", "stars", "stars", null))
                .body("items[1].value", equalTo("9"))
                .body("items[2].value", equalTo("many"))
                .body("items[0].recordId", nullValue())
                .body("items.advice", everyItem(notNullValue()));
    }

    @Test
    void the_faulty_rows_come_back_as_a_file_that_can_be_loaded_once_mended() {
        JsonPath job = loaded("", "title,stars\ngood,1\n=far,9\nnone,many\n");

        String faulty = admin.get("/v1/sample-jobs/" + job.getString("id") + "/faulty-rows")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(faulty)
                .isEqualTo(
                        "title,stars,refused because\r\n'=far,9,too-large stars\r\nnone,many,invalid-number stars\r\n");
        JsonPath again = loaded("", faulty.replace(",9,", ",5,").replace("many", "4"));
        assertThat(again.getMap("counts")).as("%s", errors(again)).isEqualTo(Map.of("created", 2));
        admin.get("/v1/notes?stars=5").body("items.title", contains("=far"));
    }

    @Test
    void a_dry_run_tells_what_a_real_one_does_and_writes_no_record() {
        loaded("?mode=upsert", "title,stars,externalIds.erp\nknown,1,k\nsame,2,s\n");
        String file = "title,stars,externalIds.erp\nnew,1,n\nnewer name,1,k\nsame,2,s\nbad,9,b\nagain,1,n\nother,3,\n";
        Footprint before = Footprint.settled(tenant);

        JsonPath told = loaded("?mode=upsert&dryRun=true", file);

        Footprint after = Footprint.settled(tenant);
        assertThat(after.tables().get("note")).isEqualTo(before.tables().get("note"));
        assertThat(after.tables().get("change")).isEqualTo(before.tables().get("change"));
        assertThat(after.tables().get("external_id")).isEqualTo(before.tables().get("external_id"));
        JsonPath done = loaded("?mode=upsert", file);
        assertThat(told.getMap("counts")).as("%s", errors(told)).isEqualTo(done.getMap("counts"));
        assertThat(errors(told)).isEqualTo(errors(done));
        assertThat(done.getMap("counts"))
                .as("%s", errors(done))
                .isEqualTo(Map.of("created", 1, "unchanged", 1, "updated", 1, "refused", 2, "duplicates", 1));
    }

    @Test
    void records_are_found_by_the_key_and_changed() {
        loaded("", "title,stars,externalIds.erp\none,1,a\ntwo,2,b\n");

        JsonPath job = loaded("?mode=update&key=externalIds.erp", "externalIds.erp,title\na,five\nnobody,four\n");

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("updated", 1, "refused", 1));
        admin.get("/v1/notes?externalIds.id=a")
                .body("items[0].title", equalTo("five"))
                .body("items[0].stars", equalTo(1));
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors").body("items.code", contains("unknown-record"));
    }

    @Test
    void a_file_of_many_rows_with_some_bad_ones_is_loaded_whole() {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(number -> "note " + number + "," + (number % 100 == 7 ? 9 : number % 6) + ",id-" + number)
                .collect(Collectors.joining("\n"));

        JsonPath job = loaded("?mode=upsert", "title,stars,externalIds.erp\n" + rows);

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 990, "refused", 10));
        admin.get("/v1/notes?count=true").body("total", equalTo(990));
        JsonPath again = loaded("?mode=upsert", "title,stars,externalIds.erp\n" + rows);
        assertThat(again.getMap("counts")).as("%s", errors(again)).isEqualTo(Map.of("unchanged", 990, "refused", 10));
    }

    @Test
    void what_an_import_made_is_taken_back() {
        JsonPath job = loaded("", THREE);

        JsonPath undo = Jobs.ended(admin, admin.post("/v1/sample-jobs/" + job.getString("id") + "/undo", null));

        assertThat(undo.getString("state")).isEqualTo("done");
        admin.get("/v1/notes").body("items", hasSize(0));
        admin.get("/v1/sample-jobs/" + job.getString("id")).body("state", equalTo("undone"));
    }

    @Test
    void an_import_stops_when_too_much_is_refused() {
        String rows = IntStream.range(0, 500).mapToObj(number -> "note,9").collect(Collectors.joining("\n"));

        JsonPath job = loaded("?stopAfter=10", "title,stars\n" + rows);

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("problem.code")).isEqualTo("too-many-refused");
        assertThat(job.getLong("processed")).isEqualTo(11);
        assertThat(job.getLong("failed")).isEqualTo(11);
    }

    @Test
    void a_form_has_the_options_before_the_file() {
        String location = admin.request()
                .multiPart("options", "{\"mapping\": {\"Name\": \"title\", \"Rating\": \"stars\"}}", "application/json")
                .multiPart(
                        "file", "notes.csv", "Name;Rating;Else\nx;3;y\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/notes/imports")
                .then()
                .statusCode(202)
                .body("parameters.ignored", contains("Else"))
                .extract()
                .header("Location");

        assertThat(location).startsWith("/v1/sample-jobs/");
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(JobWorld.expect(tenant, UUID.fromString(id), "done").getMap("counts"))
                .isEqualTo(Map.of("created", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void charset_and_delimiter_are_told_from_the_file(String charset) {
        String text = "title;stars\nCafé;1\nGarçon;2\n";

        JsonPath job = Jobs.ended(admin, sent("text/csv", "", text.getBytes(Charset.forName(charset))));

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 2));
        admin.get("/v1/notes?stars=1").body("items.title", contains("Café"));
    }

    @Test
    void the_same_file_under_one_key_is_one_job() {
        Client careful = admin.with("Idempotency-Key", "once");
        byte[] file = THREE.getBytes(StandardCharsets.UTF_8);
        String first =
                sent(careful, "text/csv", "", file).statusCode(202).extract().header("Location");

        sent(careful, "text/csv", "", file)
                .statusCode(202)
                .header("Location", first)
                .header("Idempotency-Replayed", "true");
        sent(careful, "text/csv", "", "title,stars\nother,1\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void what_is_no_file_of_rows_is_refused_at_once_and_leaves_nothing() {
        Footprint before = Footprint.settled(tenant);

        refused("", new byte[] {'P', 'K', 3, 4, 0, 0}, "unreadable-file");
        refused("", "title\n\"never closed".getBytes(StandardCharsets.UTF_8), "unreadable-file");
        refused("", "x,".repeat(5_000).getBytes(StandardCharsets.UTF_8), "unreadable-file");
        refused("", ("title\n" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8), "unreadable-file");
        refused("", "this,that\n1,2\n".getBytes(StandardCharsets.UTF_8), "unreadable-file");
        for (String query : List.of("?mode=update", "?mode=replace", "?key=nothing&mode=upsert", "?charset=koi8-r")) {
            sent("text/csv", query, THREE.getBytes(StandardCharsets.UTF_8))
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
        sent("text/plain", "", THREE.getBytes(StandardCharsets.UTF_8)).statusCode(415);

        assertThat(Footprint.settled(tenant)).isEqualTo(before);
    }

    /** Of rows that came a moment ago the database has no statistics; looking for second rows of a key cost their square. */
    @Test
    void a_large_file_is_taken_in_at_once() {
        String rows = IntStream.rangeClosed(1, 20_000)
                .mapToObj(number -> "n" + number + ",k" + number)
                .collect(Collectors.joining("\n", "title,externalIds.erp\n", "\n"));

        String id = sent("text/csv", "?mode=upsert", rows.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .body("parameters.rows", equalTo(20_000))
                .extract()
                .path("id");
        admin.post("/v1/sample-jobs/" + id + "/cancel", null).statusCode(200);
    }

    @Test
    void others_may_not_load_nor_see_what_was_loaded() {
        JsonPath job = loaded("", "title,stars\nnone,many\n");
        sent(tenant.as(Roles.ANALYST), "text/csv", "", THREE.getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
        sent(tenant.as(Roles.MARKETER), "text/csv", "?quiet=history", THREE.getBytes(StandardCharsets.UTF_8))
                .statusCode(403);

        String rows = "/v1/sample-jobs/" + job.getString("id") + "/faulty-rows";
        tenant.as(Roles.MARKETER).get(rows).statusCode(404);
        Tenants.random().as(Roles.ADMIN).get(rows).statusCode(404);
    }

    private Object errors(JsonPath job) {
        return admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .extract()
                .path("items");
    }

    private void refused(String query, byte[] file, String code) {
        sent("text/csv", query, file).statusCode(422).body("code", equalTo(code));
    }

    private JsonPath loaded(String query, String file) {
        return Jobs.ended(admin, sent("text/csv", query, file.getBytes(StandardCharsets.UTF_8)));
    }

    private ValidatableResponse sent(String type, String query, byte[] file) {
        return sent(admin, type, query, file);
    }

    private static ValidatableResponse sent(Client client, String type, String query, byte[] file) {
        return client.request()
                .contentType(type)
                .body(file)
                .post("/v1/notes/imports" + query)
                .then();
    }
}
