package bandhu.sales.order;

import bandhu.sales.SalesWorld;
import bandhu.testing.Events;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static bandhu.sales.SalesWorld.line;
import static bandhu.sales.SalesWorld.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class PlaceOrderTest {
    private final SalesWorld world = new SalesWorld(Tenants.random());
    private final String customer = UUID.randomUUID().toString();

    @Test
    void a_customer_and_lines_suffice() {
        world.admin()
                .post("/v1/orders", Map.of("customerId", customer, "lines", lines(), "placedAt", "2026-01-02"))
                .statusCode(201)
                .body("status", equalTo("placed"))
                .body("unresolved", equalTo(true))
                .body("amount.amount", equalTo("20.00"))
                .body("placedAt", equalTo("2026-01-02T00:00:00Z"));
    }

    @Test
    void an_order_without_lines_or_customer_is_refused() {
        world.admin().post("/v1/orders", Map.of("customerId", customer)).statusCode(422);
        world.admin().post("/v1/orders", Map.of("lines", lines())).statusCode(422);
        world.admin()
                .post("/v1/orders", Map.of("customerId", customer, "lines", List.of()))
                .statusCode(422);
    }

    @Test
    void an_order_is_refunded_in_parts() {
        String id = order();
        String path = "/v1/orders/" + id + "/refund";

        world.admin()
                .post(path, Map.of("amount", usd("5.00")))
                .statusCode(200)
                .body("status", equalTo("placed"))
                .body("refunded.amount", equalTo("5.00"));
        world.admin().post(path, Map.of("amount", usd("15.01"))).statusCode(422);
        world.admin().post(path, Map.of()).statusCode(200).body("status", equalTo("refunded"));
        world.admin().post(path, Map.of()).statusCode(409);

        Events.eventually(() ->
                assertThat(Events.soFar("bandhu.sales.order-refunded.v1", id)).hasSize(2));
    }

    @Test
    void cancelling_takes_the_placing_back() {
        String id = order();

        world.admin()
                .post("/v1/orders/" + id + "/cancel", Map.of())
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        world.admin().post("/v1/orders/" + id + "/cancel", Map.of()).statusCode(409);

        String placed = Events.expectOne("bandhu.sales.order-placed.v1", id).id();
        assertThat(Events.expectOne("bandhu.sales.order-cancelled.v1", id).attribute("reverts"))
                .isEqualTo(placed);
    }

    @Test
    void deleting_an_order_that_stands_cancels_it() {
        String id = order();

        world.admin().delete("/v1/orders/" + id).statusCode(204);

        Events.expectOne("bandhu.sales.order-cancelled.v1", id);
        Events.expectTombstone("orders", id);
        world.admin()
                .post("/v1/orders/" + id + "/restore", Map.of())
                .statusCode(200)
                .body("status", equalTo("cancelled"));
    }

    @Test
    void the_same_order_again_changes_nothing_and_another_is_refused() {
        String path = "/v1/orders/by-external-id/shop/77";
        Map<String, Object> order = Map.of("customerId", customer, "lines", lines());
        world.admin().put(path, order).statusCode(201);

        world.admin().put(path, order).statusCode(200).header("ETag", equalTo("\"1\""));
        world.admin()
                .put(path, Map.of("customerId", UUID.randomUUID().toString(), "lines", order.get("lines")))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customerId"));
        world.admin().get("/v1/orders").body("items", hasSize(1));
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        String path = "/v1/orders/" + order();
        String whole = world.admin().get(path).extract().asString();

        world.admin().patch(path, whole).statusCode(200).header("ETag", equalTo("\"1\""));
        world.admin().patch(path, Map.of("status", "refunded")).statusCode(422);
    }

    private String order() {
        return world.create("/v1/orders", Map.of("customerId", customer, "lines", lines()));
    }

    private List<Object> lines() {
        return List.of(line(world.product("A", "GTX"), 2, "10.00"));
    }
}
