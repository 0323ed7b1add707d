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
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ImportMappingsTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void what_was_said_of_columns_holds_for_the_next_file_that_has_them() {
        JsonPath first = explained("{\"was\": \"title\", \"number\": \"stars\"}", "was,number\none,1\ntwo,many\n");
        String faulty = admin.get("/v1/sample-jobs/" + first.getString("id") + "/faulty-rows")
                .extract()
                .asString();

        Jobs.ended(admin, sent(admin, "number,was\n3,three\n"));
        Jobs.ended(admin, sent(admin, faulty.replace("many", "2")));

        admin.get("/v1/notes?sort=stars").body("items.title", contains("one", "two", "three"));
        sent(Tenants.random().as(Roles.ADMIN), "was,number\none,1\n")
                .statusCode(422)
                .body("code", equalTo("unreadable-file"));
    }

    @Test
    void what_was_said_last_holds() {
        explained("{\"was\": \"title\", \"more\": \"color\", \"n\": \"stars\"}", "was,more,n\none,RED,1\n");
        explained("{\"was\": \"color\", \"more\": \"title\", \"n\": \"stars\"}", "was,more,n\nRED,two,2\n");

        Jobs.ended(admin, sent(admin, "was,more,n\nRED,three,3\n"));

        admin.get("/v1/notes?sort=stars").body("items.title", contains("one", "two", "three"));
    }

    private JsonPath explained(String mapping, String file) {
        return Jobs.ended(
                admin,
                admin.request()
                        .multiPart("options", "{\"mapping\": " + mapping + "}", "application/json")
                        .multiPart("file", "notes.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/v1/notes/imports")
                        .then());
    }

    private static ValidatableResponse sent(Client client, String file) {
        return client.request()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes/imports")
                .then();
    }
}
