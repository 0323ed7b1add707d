package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Jobs;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BulkCustomersTest {
    private static final Map<String, Object> FAIR = Map.of("field", "tags", "op", "eq", "value", "fair");
    private final Client client = Tenants.random().as(Roles.MARKETER);

    @Test
    void tags_are_changed_and_their_customers_found_by_them() {
        String ada = customer("Ada", "fair", "vip");
        String ben = customer("Ben", "fair");
        customer("Cleo", "vip");

        JsonPath job = bulk(FAIR, Map.of("tag", Map.of("remove", List.of("fair"), "add", List.of("visited"))));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getLong("processed")).isEqualTo(2);
        assertThat(job.getLong("failed")).isZero();
        client.get("/v1/customers/" + ada).body("tags", equalTo(List.of("vip", "visited")));
        client.get("/v1/customers?tags=visited").body("items.id", containsInAnyOrder(ada, ben));
        client.get("/v1/customers?tags=fair").body("items", hasSize(0));
        Events.expectOne("bandhu.customer.updated.v1", ben);
        Events.expectState("customers", ben, 2);
    }

    @Test
    void customers_are_given_to_somebody_and_taken_away_again() {
        String ada = customer("Ada", "fair");
        String owner = UUID.randomUUID().toString();

        bulk(FAIR, Map.of("assign", Map.of("ownerId", owner)));
        client.get("/v1/customers/" + ada).body("ownerId", equalTo(owner));

        bulk(FAIR, "{\"assign\": {\"ownerId\": null}}");
        client.get("/v1/customers/" + ada).body("ownerId", nullValue());
    }

    @Test
    void a_rule_that_is_broken_is_told_with_its_place() {
        String ada = customer("Ada", "fair");

        JsonPath job = bulk(
                FAIR, Map.of("update", Map.of("source", Map.of("channel", "fair", "referrerId", UUID.randomUUID()))));

        assertThat(job.getLong("failed")).isEqualTo(1);
        client.get("/v1/customer-jobs/" + job.getString("id") + "/errors")
                .body("items[0].recordId", equalTo(ada))
                .body("items[0].pointer", equalTo("/source/referrerId"))
                .body("items[0].code", equalTo("unknown-id"));
    }

    private JsonPath bulk(Object where, Object action) {
        return Jobs.ended(client, client.post("/v1/customers/bulk", Map.of("where", where, "action", action)));
    }

    private JsonPath bulk(Map<String, Object> where, String action) {
        String field = "{\"field\": \"%s\", \"op\": \"%s\", \"value\": \"%s\"}"
                .formatted(where.get("field"), where.get("op"), where.get("value"));
        String body = "{\"where\": " + field + ", \"action\": " + action + "}";
        return Jobs.ended(client, client.post("/v1/customers/bulk", body));
    }

    private String customer(String name, String... tags) {
        return client.post("/v1/customers", Map.of("kind", "person", "displayName", name, "tags", List.of(tags)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
