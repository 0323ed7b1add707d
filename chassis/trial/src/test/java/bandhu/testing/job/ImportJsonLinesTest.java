package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Files of JSON lines. */
@QuarkusTest
class ImportJsonLinesTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void json_lines_are_bodies_of_creates() {
        JsonPath job = Jobs.ended(admin, sent("application/jsonl", Map.of(), """
                {"title": "one", "stars": 1}

                {"title": "two", "stars": "2"}
                {"title": "three"
                [1]
                {"title": "four", "stars": 4, "size": 1}
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 1, "refused", 4));
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .body("items.code", contains("wrong-type", "malformed-json", "wrong-type", "unknown-member"))
                .body("items.row", contains(2, 3, 4, 5));
    }

    @Test
    void members_of_json_lines_may_be_called_otherwise() {
        String mapping = "{\"Name\": \"title\", \"Rating\": \"stars\", \"nr\": \"externalIds.erp\"}";
        byte[] file = """
                {"Name": "one", "Rating": 1, "nr": "a", "color": "RED"}
                {"Name": "two", "Rating": "2", "nr": "b"}
                {"Name": "three", "Rating": "many", "nr": "c"}
                {"Name": "four", "Size": 1}
                {"Name": "five", "Rating": 5, "nr": "a"}
                """.getBytes(StandardCharsets.UTF_8);

        JsonPath job = Jobs.ended(
                admin,
                sent(
                        "application/jsonl",
                        Map.of("mode", "upsert", "key", "externalIds.erp", "mapping", mapping),
                        file));

        assertThat(job.getMap("counts"))
                .as("%s", errors(job))
                .isEqualTo(Map.of("created", 2, "refused", 2, "duplicates", 1));
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .body("items.code", contains("invalid-number", "required", "duplicate-key"))
                .body("items[0].column", equalTo("Rating"))
                .body("items[0].value", equalTo("many"));
        admin.get("/v1/notes?externalIds.id=a")
                .body("items[0].title", equalTo("one"))
                .body("items[0].color", equalTo("RED"));
    }

    private Object errors(JsonPath job) {
        return admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .extract()
                .path("items");
    }

    private ValidatableResponse sent(String type, Map<String, String> query, byte[] file) {
        return admin.request()
                .contentType(type)
                .queryParams(query)
                .body(file)
                .post("/v1/notes/imports")
                .then();
    }
}
