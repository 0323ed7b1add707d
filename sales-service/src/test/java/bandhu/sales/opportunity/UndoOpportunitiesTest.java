package bandhu.sales.opportunity;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static bandhu.sales.SalesWorld.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class UndoOpportunitiesTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);
    private final Client admin = world.admin();

    @Test
    void new_lines_are_taken_back_with_the_amount_that_they_made() {
        String path = deal();
        String request = request(admin.patch(
                path, Map.of("lines", List.of(line(world.product("B", "GTX"), 3, "10.00")), "name", "other")));
        admin.get(path).body("amount.amount", equalTo("30.00"));

        undo(request).body("items[0].result", equalTo("undone"));

        admin.get(path).body("amount.amount", equalTo("550.00")).body("name", equalTo("deal"));
    }

    @Test
    void a_move_is_taken_back_by_a_move() {
        String path = deal();
        String request = request(admin.post(path + "/move", Map.of("stageId", world.stage("proposal"))));

        undo(request).body("items[0].result", equalTo("undone"));

        admin.get(path).body("stageId", equalTo(world.stage("prospecting")));
        admin.get(path + "/stage-changes").body("items", hasSize(3));
    }

    @Test
    void a_win_is_taken_back_with_its_order_and_won_again_when_that_is_undone() {
        String path = deal();
        String id = path.substring(path.lastIndexOf('/') + 1);
        admin.patch(path, Map.of("forecastCategory", "commit")).statusCode(200);
        var won = admin.post(path + "/win", Map.of("reason", "price")).statusCode(200);
        String order = won.extract().path("orderId");

        String undo = undo(request(won)).body("undone", equalTo(2)).extract().path("correlationId");

        admin.get(path)
                .body("category", equalTo("open"))
                .body("orderId", nullValue())
                .body("forecastCategory", equalTo("commit"));
        admin.get("/v1/orders/" + order).statusCode(404);
        Event told = Events.expectOne("bandhu.sales.opportunity-won.v1", id);
        Event reopened = Events.expectOne("bandhu.sales.opportunity-reopened.v1", id);
        assertThat(reopened.attribute("reverts")).isEqualTo(told.id());
        assertThat(reopened.attribute("quiet")).isEqualTo("undo");

        undo(undo);
        admin.get(path)
                .body("category", equalTo("won"))
                .body("outcome.reason", equalTo("price"))
                .body("orderId", notNullValue());
    }

    @Test
    void a_step_that_others_took_since_stands() {
        String path = deal();
        String request = request(admin.post(path + "/move", Map.of("stageId", world.stage("engaging"))));
        admin.post(path + "/move", Map.of("stageId", world.stage("proposal"))).statusCode(200);

        undo(request).body("items[0].result", equalTo("conflict"));

        admin.get(path).body("stageId", equalTo(world.stage("proposal")));
    }

    @Test
    void a_seller_takes_back_own_work_and_none_of_others() {
        world.seller("Ann", "ann", null);
        Client ann = world.as("ann", Roles.SALES_REP);
        var own = ann.post("/v1/opportunities", Map.of("name", "mine")).statusCode(201);
        String others = request(admin.patch(deal(), Map.of("name", "other")));

        ann.post("/v1/sales-changes/" + request(own) + "/undo", Map.of()).body("undone", equalTo(1));
        ann.post("/v1/sales-changes/" + others + "/undo", Map.of()).statusCode(404);
    }

    @Test
    void a_cancelled_order_stays_cancelled() {
        Object lines = List.of(line(world.product("A", "GTX"), 1, "550.00"));
        var placed = admin.post("/v1/orders", Map.of("customerId", UUID.randomUUID(), "lines", lines))
                .statusCode(201);
        String path = placed.extract().header("Location");
        String cancelled = request(admin.post(path + "/cancel", Map.of()));

        undo(cancelled)
                .body("items[0].result", equalTo("refused"))
                .body("items[0].problem.code", equalTo("not-undoable"));
        undo(request(placed)).body("items[0].result", equalTo("undone"));
        admin.get(path).statusCode(404);
    }

    @Test
    void products_are_undone_too() {
        String product = world.product("A", "GTX");
        String request = request(admin.patch("/v1/products/" + product, Map.of("name", "B", "family", "X")));

        undo(request);

        admin.get("/v1/products/" + product).body("name", equalTo("A")).body("family", equalTo("GTX"));
    }

    private String deal() {
        return "/v1/opportunities/"
                + world.opportunity(Map.of(
                        "name",
                        "deal",
                        "customerId",
                        UUID.randomUUID(),
                        "lines",
                        List.of(line(world.product("A", "GTX"), 1, "550.00"))));
    }

    private static String request(ValidatableResponse answer) {
        return answer.extract().header("Correlation-Id");
    }

    private ValidatableResponse undo(String request) {
        return admin.post("/v1/sales-changes/" + request + "/undo", Map.of()).statusCode(200);
    }
}
