package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class UndoCustomersTest {
    private static final List<Map<String, Object>> EMAILS =
            List.of(Map.of("address", "ada@example.org", "type", "home"));

    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void a_patch_is_taken_back_with_tags_lists_and_custom_fields() {
        admin.post("/v1/customers/fields", Map.of("key", "size", "label", "Size", "type", "number"))
                .statusCode(201);
        String path = ada(Map.of("emails", EMAILS, "tags", List.of("vip"), "customFields", Map.of("size", 3)));
        String request = request(admin.patch(
                path,
                "{\"name\": {\"family\": \"King\"}, \"emails\": [], \"tags\": [\"new\"], \"currency\": \"LKR\","
                        + " \"customFields\": {\"size\": 4}}"));

        undo(request).body("items.result", everyItem(equalTo("undone")));

        admin.get(path)
                .body("displayName", equalTo("Ada Lovelace"))
                .body("name.family", equalTo("Lovelace"))
                .body("emails.address", contains("ada@example.org"))
                .body("tags", contains("vip"))
                .body("currency", nullValue())
                .body("customFields.size", equalTo(3));
        admin.get("/v1/customers?tags=vip").body("items", hasSize(1));
        admin.get("/v1/customers?customFields.size=3").body("items", hasSize(1));
    }

    @Test
    void two_who_changed_different_parts_of_a_name_are_not_in_each_others_way() {
        String path = ada(Map.of());
        String request = request(admin.patch(path, Map.of("name", Map.of("given", "Augusta"))));
        admin.patch(path, Map.of("name", Map.of("family", "King"))).statusCode(200);

        undo(request).body("items[0].conflicts.pointer", contains("/displayName"));

        admin.get(path).body("name.given", equalTo("Ada")).body("name.family", equalTo("King"));
    }

    @Test
    void a_batch_is_taken_back_and_told() {
        List<Map<String, Object>> operations = List.of(
                Map.of("op", "create", "ref", "a", "data", Map.of("kind", "person", "displayName", "One")),
                Map.of("op", "create", "data", Map.of("kind", "person", "displayName", "Two")),
                Map.of("op", "update", "id", "$ref:a", "data", Map.of("tags", List.of("x"))));
        var batch = admin.post("/v1/customers/batch", Map.of("operations", operations))
                .statusCode(200);
        String one = batch.extract().path("items[0].id");

        undo(request(batch)).body("undone", equalTo(2));

        admin.get("/v1/customers").body("items", hasSize(0));
        Event deleted = Events.expectOne("bandhu.customer.deleted.v1", one);
        assertThat(deleted.attribute("quiet")).isEqualTo("undo");
    }

    @Test
    void a_deletion_is_taken_back_unless_another_took_the_external_id() {
        Object ids = List.of(Map.of("system", "crm", "id", "1"));
        String path = ada(Map.of("externalIds", ids));
        String request = request(admin.delete(path).statusCode(204));
        String taker = ada(Map.of("externalIds", ids));

        undo(request).body("items[0].result", equalTo("refused"));
        admin.delete(taker).statusCode(204);
        undo(request).body("items[0].result", equalTo("undone"));

        admin.get(path).statusCode(200).body("externalIds[0].id", equalTo("1"));
    }

    @Test
    void settings_are_set_back_by_an_admin_alone() {
        String request = request(admin.patch("/v1/tenant-settings", Map.of("currency", "LKR")));

        tenant.as(Roles.INTEGRATION)
                .post("/v1/customer-changes/" + request + "/undo", Map.of())
                .body("items[0].problem.code", equalTo("forbidden"));
        undo(request).body("undone", equalTo(1));

        admin.get("/v1/tenant-settings").body("currency", equalTo("USD"));
        admin.get("/v1/tenant-settings/history").body("items", hasSize(2));
    }

    @Test
    void a_consent_is_not_taken_back() {
        String path = ada(Map.of());
        String request = request(
                admin.post(path + "/consents", Map.of("channel", "email", "purpose", "news", "status", "granted")));

        admin.get("/v1/customer-changes/" + request)
                .body("items[0].state", equalTo("not-undoable"))
                .body("items[0].problem.code", equalTo("not-undoable"));
    }

    private String ada(Map<String, Object> members) {
        Map<String, Object> all = new HashMap<>(members);
        all.put("kind", "person");
        all.put("name", Map.of("given", "Ada", "family", "Lovelace"));
        return admin.post("/v1/customers", all).statusCode(201).extract().header("Location");
    }

    private static String request(ValidatableResponse answer) {
        return answer.extract().header("Correlation-Id");
    }

    private ValidatableResponse undo(String request) {
        return admin.post("/v1/customer-changes/" + request + "/undo", Map.of()).statusCode(200);
    }
}
