package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ImportCustomersTest {
    private static final String PEOPLE = """
            kind,First Name,Surname,E-mail,Email 2,Phone,City,Country,Tags,externalIds.crm,Favourite colour
            person,Amara,Perera,amara@example.org,a@example.com,'+94771234567,Kandy,LK,vip;new,1,red
            person,Nimal,Silva,nimal@example.org,,,,,,2,
            organization,,,,,,,,,3,
            """;
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void columns_are_known_by_what_people_call_them() {
        JsonPath job = loaded("?mode=upsert", PEOPLE);

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 2, "refused", 1));
        assertThat(job.getMap("parameters.options.mapping"))
                .isEqualTo(Map.of(
                        "kind", "kind",
                        "First Name", "name.given",
                        "Surname", "name.family",
                        "E-mail", "emails.address",
                        "Email 2", "emails.1.address",
                        "Phone", "phones.number",
                        "City", "addresses.locality",
                        "Country", "addresses.country",
                        "Tags", "tags",
                        "externalIds.crm", "externalIds.crm"));
        assertThat(job.getList("parameters.ignored")).isEqualTo(List.of("Favourite colour"));
        admin.get("/v1/customers?externalIds.id=1")
                .body("items[0].displayName", equalTo("Amara Perera"))
                .body("items[0].emails.address", contains("amara@example.org", "a@example.com"))
                .body("items[0].phones[0].number", equalTo("+94771234567"))
                .body("items[0].addresses[0].locality", equalTo("Kandy"))
                .body("items[0].tags", contains("vip", "new"));
    }

    @Test
    void each_customer_tells_its_event_and_is_found_by_words() {
        loaded("?mode=upsert", PEOPLE);

        String id = admin.get("/v1/customers?q=amara")
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Event told = Events.expectOne("bandhu.customer.created.v1", id);
        assertThat(told.attributes()).containsEntry("actor", tenant.name() + "-admin");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_one_what_it_says() {
        loaded("?mode=upsert", PEOPLE);

        assertThat(loaded("?mode=upsert", PEOPLE).getMap("counts")).isEqualTo(Map.of("unchanged", 2, "refused", 1));
        assertThat(loaded("?mode=update", "externalIds.crm,City,Country\n1,Galle,LK\n2,,\n9,Galle,LK\n")
                        .getMap("counts"))
                .isEqualTo(Map.of("updated", 1, "unchanged", 1, "refused", 1));
        admin.get("/v1/customers?externalIds.id=1")
                .body("items[0].addresses[0].locality", equalTo("Galle"))
                .body("items[0].tags", contains("vip", "new"));
    }

    @Test
    void customers_are_found_by_what_they_can_be_found_by() {
        loaded("?mode=upsert", PEOPLE);

        JsonPath job =
                loaded("?mode=upsert&key=emails.address", "kind,Email,Surname\nperson,nimal@example.org,Fernando\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("updated", 1));
        admin.get("/v1/customers?externalIds.id=2").body("items[0].name.family", equalTo("Fernando"));
    }

    @Test
    void who_brought_a_customer_is_named_by_another_systems_id() {
        loaded("?mode=upsert", PEOPLE);

        JsonPath job = loaded(
                "?mode=upsert",
                "kind,Surname,externalIds.crm,source.referrer.externalIds.crm\nperson,Silva,7,1\nperson,Perera,8,nobody\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 1, "refused", 1));
        String referrer = admin.get("/v1/customers?externalIds.id=1").extract().path("items[0].id");
        admin.get("/v1/customers?externalIds.id=7").body("items[0].source.referrerId", equalTo(referrer));
    }

    @Test
    void headers_in_other_languages_are_known() {
        JsonPath job = loaded("", "வகை;முதற்பெயர்;மின்னஞ்சல்\nperson;ஆனந்தன்;a@example.org\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 1));
        admin.get("/v1/customers").body("items[0].name.given", equalTo("ஆனந்தன்"));
    }

    @Test
    void what_is_exported_imports_back_to_the_same_records() {
        loaded("?mode=upsert", PEOPLE);
        String csv = exported(admin, "{}");
        String lines = exported(admin, "{\"format\": \"jsonl\"}");

        assertThat(loaded("?mode=upsert&key=id", csv).getMap("counts")).isEqualTo(Map.of("unchanged", 2));
        Tenant other = Tenants.random();
        assertThat(loaded(other.as(Roles.ADMIN), "text/csv", "", csv).getMap("counts"))
                .isEqualTo(Map.of("created", 2));
        assertThat(exported(other.as(Roles.ADMIN), "{\"format\": \"jsonl\"}")).hasSameSizeAs(lines);
        Tenant third = Tenants.random();
        assertThat(loaded(third.as(Roles.ADMIN), "application/jsonl", "", lines).getMap("counts"))
                .isEqualTo(Map.of("created", 2));
    }

    @Test
    void an_export_has_what_is_wanted_of_those_that_are_wanted() {
        loaded("?mode=upsert", PEOPLE);

        String csv = exported(admin, """
                {"where": {"field": "externalIds.id", "op": "eq", "value": "1"},
                 "fields": ["displayName", "phones.number", "externalIds.crm"]}""");

        assertThat(csv).isEqualTo("displayName,phones.number,externalIds.crm\r\nAmara Perera,'+94771234567,1\r\n");
        admin.post("/v1/customers/exports", "{\"fields\": [\"nothing\"]}")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/fields/0"));
        admin.post("/v1/customers/exports", "{\"where\": {\"field\": \"nothing\", \"op\": \"missing\"}}")
                .statusCode(422);
    }

    @Test
    void an_export_says_what_it_is() {
        loaded("?mode=upsert", PEOPLE);
        for (String format : List.of("csv", "jsonl")) {
            admin.post("/v1/customers/exports", "{\"format\": \"" + format + "\"}")
                    .statusCode(200)
                    .header("Content-Type", startsWith(format.equals("csv") ? "text/csv" : "application/jsonl"))
                    .header("Content-Disposition", "attachment; filename=\"customers." + format + "\"");
        }
    }

    @Test
    void a_parameter_that_is_wrong_is_named() {
        for (String query : List.of("charset=utf-7", "key=nothing", "mode=all")) {
            admin.request()
                    .contentType("text/csv")
                    .body("kind\nperson\n")
                    .post("/v1/customers/imports?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("violations[0].pointer", startsWith("?" + query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void an_export_is_masked_and_stands_in_the_audit() {
        loaded("?mode=upsert", PEOPLE);

        String csv = exported(tenant.as(Roles.ANALYST), "{}");

        assertThat(csv).doesNotContain("amara@", "Perera", "771234567").contains("LK");
        admin.get("/v1/customer-audit?collection=exports")
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo(tenant.name() + "-analyst"));
    }

    private static String exported(Client client, String request) {
        return client.post("/v1/customers/exports", request)
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private JsonPath loaded(String query, String file) {
        return loaded(admin, "text/csv", query, file);
    }

    private static JsonPath loaded(Client client, String type, String query, String file) {
        return Jobs.ended(
                client,
                client.request()
                        .contentType(type)
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/customers/imports" + query)
                        .then());
    }
}
