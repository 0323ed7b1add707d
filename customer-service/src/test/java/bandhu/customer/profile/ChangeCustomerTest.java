package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class ChangeCustomerTest {
    private static final int WRITERS = 12;
    private final Client admin = Tenants.random().as(Roles.ADMIN);

    @Test
    void a_patch_changes_what_it_names() {
        String path = ada();

        admin.patch(path, Map.of("name", Map.of("family", "King"), "tags", List.of("vip")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("displayName", equalTo("Ada King"))
                .body("emails[0].address", equalTo("ada@example.org"));
        admin.get(path + "/history").statusCode(200).body("items[0].members.pointer", hasItem("/tags"));
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        String path = ada();
        String whole = admin.get(path).extract().asString();

        admin.patch(path, whole).statusCode(200).header("ETag", equalTo("\"1\""));
        admin.get(path + "/history").statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void who_has_the_newest_is_told_so_and_nobody_else() {
        String path = ada();
        Client knowing = admin.with("If-None-Match", "\"1\"");

        knowing.get(path)
                .statusCode(304)
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("private, no-cache"))
                .body(emptyOrNullString());
        Tenants.random().as(Roles.ADMIN).with("If-None-Match", "*").get(path).statusCode(404);
        admin.patch(path, Map.of("currency", "LKR")).statusCode(200);
        knowing.get(path).statusCode(200).header("ETag", equalTo("\"2\"")).body("currency", equalTo("LKR"));
        admin.delete(path).statusCode(204);
        admin.with("If-None-Match", "*").get(path).statusCode(404);
    }

    @Test
    void a_stale_precondition_fails() {
        String path = ada();
        admin.patch(path, Map.of("tags", List.of("vip"))).statusCode(200);

        admin.with("If-Match", "\"1\"").patch(path, Map.of("currency", "LKR")).statusCode(412);
        admin.with("If-Match", "\"2\"").patch(path, Map.of("currency", "LKR")).statusCode(200);
    }

    @Test
    void a_member_that_was_changed_meanwhile_is_a_conflict() {
        String path = ada();
        admin.patch(path, Map.of("currency", "LKR")).statusCode(200);

        admin.patch(path, Map.of("currency", "INR", "version", 1))
                .statusCode(409)
                .body("conflicts[0].pointer", equalTo("/currency"))
                .body("conflicts[0].current", equalTo("LKR"));
        admin.patch(path, Map.of("language", "si", "version", 1)).statusCode(200);
    }

    @Test
    void changes_at_the_same_moment_wait_for_each_other() {
        String path = ada();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                Map<String, Object> change = Map.of("tags", List.of("tag-" + i));
                callers.submit(() -> admin.patch(path, change));
            }
        }

        admin.get(path).statusCode(200).body("version", equalTo(1 + WRITERS));
    }

    @Test
    void the_stage_and_the_quality_are_not_the_clients_to_set() {
        String path = ada();

        admin.patch(path, Map.of("lifecycle", Map.of("stage", "acquired"))).statusCode(422);
        admin.patch(path, Map.of("quality", Map.of("score", 1))).statusCode(422);
        admin.patch(path, Map.of("nonsense", 1)).statusCode(400);
    }

    @Test
    void without_a_name_it_keeps_the_one_it_is_shown_under() {
        String path = ada();

        admin.patch(path, "{\"name\": null}").statusCode(200).body("displayName", equalTo("Ada Lovelace"));
        admin.patch(path, "{\"displayName\": null}").statusCode(422);
    }

    @Test
    void a_deleted_customer_is_gone_until_it_is_restored() {
        String path = ada();

        admin.delete(path).statusCode(204);
        admin.get(path).statusCode(404);
        admin.get("/v1/customers").body("items.size()", equalTo(0));
        admin.delete(path).statusCode(404);
        admin.post(path + "/restore", null).statusCode(200).body("displayName", equalTo("Ada Lovelace"));
        admin.get(path).statusCode(200);
        admin.post(path + "/restore", null).statusCode(409);
    }

    @Test
    void an_upsert_creates_changes_and_leaves_alone() {
        String path = "/v1/customers/by-external-id/crm/4711";
        Map<String, Object> input = Map.of("kind", "organization", "organization", Map.of("legalName", "Acme"));

        String id = admin.put(path, input)
                .statusCode(201)
                .body("externalIds[0].id", equalTo("4711"))
                .extract()
                .path("id");
        admin.put(path, input).statusCode(200).header("ETag", equalTo("\"1\"")).body("id", equalTo(id));
        admin.put(path, Map.of("kind", "organization", "organization", Map.of("legalName", "Acme Ltd")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("displayName", equalTo("Acme Ltd"));
    }

    @Test
    void an_upsert_keeps_what_it_leaves_out() {
        String path = "/v1/customers/by-external-id/crm/4712";
        admin.put(path, """
                {"kind": "person", "name": {"given": "Grace"}, "tags": ["navy"], "language": "en",
                 "emails": [{"address": "grace@example.org"}]}""").statusCode(201);

        admin.put(path, "{\"kind\": \"person\", \"language\": \"fr\", \"tags\": []}")
                .statusCode(200)
                .body("language", equalTo("fr"))
                .body("tags", empty())
                .body("name.given", equalTo("Grace"))
                .body("emails[0].address", equalTo("grace@example.org"));
    }

    @Test
    void an_external_id_is_one_customers_only() {
        admin.put("/v1/customers/by-external-id/crm/1", Map.of("kind", "person", "displayName", "x"))
                .statusCode(201);

        admin.patch(ada(), "{\"externalIds\": [{\"system\": \"crm\", \"id\": \"1\"}]}")
                .statusCode(409);
    }

    private String ada() {
        return admin.post("/v1/customers", """
                        {"kind": "person", "name": {"given": "Ada", "family": "Lovelace"},
                         "emails": [{"address": "ada@example.org"}], "phones": [{"number": "+94771234567"}]}""").statusCode(201).extract().header("Location");
    }
}
