package bandhu.sales.opportunity;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class BulkSalesTest {
    private static final Map<String, Object> ALL = Map.of("all", List.of());
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);

    @Test
    void a_representative_changes_what_a_representative_sees() {
        String nimali = world.seller("Nimali", "nimali", null);
        String ravi = world.seller("Ravi", "ravi", null);
        String own = deal("own", nimali);
        String hidden = deal("hidden", ravi);
        Client rep = world.as("nimali", Roles.SALES_REP);

        rep.post("/v1/opportunities/bulk/preview", body(ALL, Map.of("update", Map.of("name", "mine"))))
                .statusCode(200)
                .body("total", equalTo(1))
                .body("sample.id", equalTo(List.of(own)));
        JsonPath job = bulk(rep, "/v1/opportunities", ALL, Map.of("update", Map.of("name", "mine")));

        assertThat(job.getLong("processed")).isEqualTo(1);
        world.admin().get("/v1/opportunities/" + own).body("name", equalTo("mine"));
        world.admin().get("/v1/opportunities/" + hidden).body("name", equalTo("hidden"));
    }

    @Test
    void what_is_given_away_is_out_of_sight_and_still_counted_as_done() {
        String nimali = world.seller("Nimali", "nimali", null);
        String ravi = world.seller("Ravi", "ravi", null);
        List<String> deals = List.of(given(nimali), given(nimali), given(nimali));
        Client rep = world.as("nimali", Roles.SALES_REP);
        Object away = Map.of("assign", Map.of("ownerId", ravi));

        rep.post("/v1/opportunities/bulk/preview", body(ALL, away))
                .body("sample[0].changes.pointer", equalTo(List.of("/ownerId")));
        JsonPath job = bulk(rep, "/v1/opportunities", ALL, away);

        assertThat(job.getLong("processed")).isEqualTo(3);
        assertThat(job.getLong("failed")).isZero();
        deals.forEach(id -> world.admin().get("/v1/opportunities/" + id).body("ownerId", equalTo(ravi)));
        rep.get("/v1/opportunities").body("items", hasSize(0));
    }

    @Test
    void an_owner_that_there_is_not_is_an_error_of_each_record() {
        world.opportunity(Map.of("name", "a"));
        world.opportunity(Map.of("name", "b"));

        JsonPath job =
                bulk(world.admin(), "/v1/opportunities", ALL, Map.of("assign", Map.of("ownerId", UUID.randomUUID())));

        assertThat(job.getLong("failed")).isEqualTo(2);
        world.admin()
                .get("/v1/sales-jobs/" + job.getString("id") + "/errors")
                .body("items.pointer", equalTo(List.of("/ownerId", "/ownerId")))
                .body("items.code", equalTo(List.of("unknown-id", "unknown-id")));
    }

    @Test
    void products_and_orders_are_changed_by_condition_too() {
        String pen = world.create("/v1/products", Map.of("sku", "pen", "name", "Pen", "family", "paper"));
        String order = world.create(
                "/v1/orders",
                Map.of("customerId", UUID.randomUUID(), "lines", List.of(SalesWorld.line(pen, 1, "2.00"))));

        bulk(
                world.admin(),
                "/v1/products",
                Map.of("field", "family", "op", "eq", "value", "paper"),
                Map.of("update", Map.of("family", "office")));
        bulk(world.admin(), "/v1/orders", ALL, Map.of("update", Map.of("channel", "web")));

        world.admin().get("/v1/products/" + pen).body("family", equalTo("office"));
        world.admin().get("/v1/orders/" + order).body("channel", equalTo("web"));
        world.admin()
                .post("/v1/orders/bulk", body(ALL, Map.of("tag", Map.of("add", List.of("x")))))
                .statusCode(422)
                .body("violations[0].code", equalTo("not-offered"));
        tenant.as(Roles.SALES_REP)
                .post("/v1/products/bulk", body(ALL, Map.of("delete", true)))
                .statusCode(403);
        world.admin().get("/v1/products").body("items", not(hasSize(0)));
    }

    private static JsonPath bulk(Client client, String path, Object where, Object action) {
        return Jobs.ended(client, client.post(path + "/bulk", body(where, action)));
    }

    private static Map<String, Object> body(Object where, Object action) {
        return Map.of("where", where, "action", action);
    }

    private String given(String owner) {
        return deal("given", owner);
    }

    private String deal(String name, String owner) {
        return world.opportunity(Map.of("name", name, "ownerId", owner));
    }
}
