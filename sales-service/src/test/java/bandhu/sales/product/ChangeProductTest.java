package bandhu.sales.product;

import bandhu.sales.SalesWorld;
import bandhu.testing.Events;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static bandhu.sales.SalesWorld.usd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ChangeProductTest {
    private final SalesWorld world = new SalesWorld(Tenants.random());

    @Test
    void a_sku_and_a_name_suffice() {
        String id = world.admin()
                .post("/v1/products", Map.of("sku", "GTX", "name", "GTX"))
                .statusCode(201)
                .body("kind", equalTo("good"))
                .extract()
                .path("id");

        Events.expectState("products", id, 1);
    }

    @Test
    void a_sku_is_taken_until_its_product_is_deleted() {
        String first = world.create("/v1/products", Map.of("sku", "GTX", "name", "GTX"));

        world.admin()
                .post("/v1/products", Map.of("sku", "GTX", "name", "other"))
                .statusCode(409)
                .body("violations[0].pointer", equalTo("/sku"));
        world.admin().delete("/v1/products/" + first).statusCode(204);
        world.admin()
                .post("/v1/products", Map.of("sku", "GTX", "name", "other"))
                .statusCode(201);
        world.admin().post("/v1/products/" + first + "/restore", Map.of()).statusCode(409);
    }

    @Test
    void an_add_on_belongs_to_products_that_exist() {
        String base = world.product("base", "GTX");

        world.admin()
                .post("/v1/products", Map.of("sku", "A", "name", "A", "addOnTo", List.of(base)))
                .statusCode(201)
                .body("addOnTo", contains(base));
        world.admin()
                .post(
                        "/v1/products",
                        Map.of(
                                "sku",
                                "B",
                                "name",
                                "B",
                                "addOnTo",
                                List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/addOnTo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sku\": \"A\", \"name\": \"\"}",
                "{\"sku\": \"A\"}",
                "{\"sku\": \"A\", \"name\": \"A\", \"kind\": \"thing\"}",
                "{\"sku\": \"A\", \"name\": \"A\", \"price\": {\"amount\": \"1.001\", \"currency\": \"USD\"}}",
                "{\"sku\": \"A\", \"name\": \"A\", \"price\": {\"amount\": \"-1.00\", \"currency\": \"USD\"}}",
                "{\"sku\": \"A\", \"name\": \"A\\u0000\"}",
                "{\"sku\": \"A\", \"name\": \"A\", \"occurredAt\": \"2999-01-01\"}",
            })
    void what_breaks_a_rule_is_refused(String body) {
        world.admin().post("/v1/products", body).statusCode(422);
    }

    @Test
    void a_price_can_be_cleared() {
        String path =
                "/v1/products/" + world.create("/v1/products", Map.of("sku", "A", "name", "A", "price", usd("5.00")));

        world.admin().patch(path, "{\"price\": null}").statusCode(200).body("price", equalTo(null));
    }
}
