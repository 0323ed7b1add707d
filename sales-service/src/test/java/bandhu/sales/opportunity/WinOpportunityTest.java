package bandhu.sales.opportunity;

import bandhu.sales.SalesWorld;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static bandhu.sales.SalesWorld.line;
import static bandhu.sales.SalesWorld.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class WinOpportunityTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);
    private final String customer = UUID.randomUUID().toString();

    @Test
    void a_win_with_lines_and_a_customer_places_one_order() {
        String deal = dealWithLine();

        String order = world.admin()
                .post("/v1/opportunities/" + deal + "/win", Map.of("reason", "fit"))
                .statusCode(200)
                .body("category", equalTo("won"))
                .body("forecastCategory", equalTo("closed"))
                .body("outcome.reason", equalTo("fit"))
                .body("orderId", notNullValue())
                .body("version", equalTo(2))
                .extract()
                .path("orderId");

        world.admin()
                .get("/v1/orders?opportunityId=" + deal)
                .statusCode(200)
                .body("items.id", contains(order))
                .body("items[0].status", equalTo("placed"))
                .body("items[0].amount.amount", equalTo("1100.00"))
                .body("items[0].customerId", equalTo(customer));
    }

    @Test
    void the_win_and_its_order_are_told_once_each() {
        String deal = dealWithLine();
        String order = win(deal);

        Event won = Events.expectOne("bandhu.sales.opportunity-won.v1", deal);
        Event placed = Events.expectOne("bandhu.sales.order-placed.v1", order);

        assertThat(won.data().getString("orderId")).isEqualTo(order);
        assertThat(won.data().getString("amount.amount")).isEqualTo("1100.00");
        assertThat(won.data().getString("lines[0].family")).isEqualTo("GTX");
        assertThat(placed.data().getString("opportunityId")).isEqualTo(deal);
        assertThat(placed.key()).isEqualTo(won.key());
    }

    @Test
    void reopening_a_win_cancels_its_order_and_takes_back_both_events() {
        String deal = dealWithLine();
        String order = win(deal);

        world.admin()
                .post("/v1/opportunities/" + deal + "/reopen", Map.of())
                .statusCode(200)
                .body("category", equalTo("open"))
                .body("orderId", nullValue())
                .body("outcome", nullValue());

        world.admin().get("/v1/orders/" + order).statusCode(200).body("status", equalTo("cancelled"));
        Event won = Events.expectOne("bandhu.sales.opportunity-won.v1", deal);
        Event placed = Events.expectOne("bandhu.sales.order-placed.v1", order);
        Event reopened = Events.expectOne("bandhu.sales.opportunity-reopened.v1", deal);
        Event cancelled = Events.expectOne("bandhu.sales.order-cancelled.v1", order);
        assertThat(reopened.attribute("reverts")).isEqualTo(won.id());
        assertThat(cancelled.attribute("reverts")).isEqualTo(placed.id());
    }

    @Test
    void a_second_win_after_reopening_places_another_order() {
        String deal = dealWithLine();
        String first = win(deal);
        world.admin().post("/v1/opportunities/" + deal + "/reopen", Map.of()).statusCode(200);

        world.admin()
                .post("/v1/opportunities/" + deal + "/win", Map.of())
                .statusCode(200)
                .body("orderId", not(equalTo(first)));

        world.admin().get("/v1/orders?opportunityId=" + deal + "&status=placed").body("items", hasSize(1));
    }

    @Test
    void a_win_needs_no_body() {
        String deal = world.opportunity(Map.of("name", "deal"));

        world.admin()
                .request()
                .post("/v1/opportunities/" + deal + "/win")
                .then()
                .statusCode(200)
                .body("category", equalTo("won"))
                .body("orderId", nullValue());
    }

    @Test
    void what_is_closed_is_an_illegal_transition() {
        String deal = dealWithLine();
        win(deal);

        for (String action : List.of("win", "lose", "move")) {
            world.admin()
                    .post("/v1/opportunities/" + deal + "/" + action, body(action))
                    .statusCode(409)
                    .body("code", equalTo("illegal-transition"));
        }
    }

    @Test
    void a_partly_refunded_order_keeps_its_win() {
        String deal = dealWithLine();
        String order = win(deal);
        world.admin()
                .post("/v1/orders/" + order + "/refund", Map.of("amount", usd("100.00")))
                .statusCode(200);

        world.admin()
                .post("/v1/opportunities/" + deal + "/reopen", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));

        world.admin().get("/v1/opportunities/" + deal).body("category", equalTo("won"));
    }

    @Test
    void a_loss_needs_a_reason() {
        String deal = world.opportunity(Map.of("name", "deal"));

        world.admin()
                .post("/v1/opportunities/" + deal + "/lose", Map.of())
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/reason"));
        world.admin()
                .post("/v1/opportunities/" + deal + "/lose", Map.of("reason", "price", "note", "20 % too dear"))
                .statusCode(200)
                .body("outcome.note", equalTo("20 % too dear"));
        Event lost = Events.expectOne("bandhu.sales.opportunity-lost.v1", deal);
        assertThat(lost.data().getString("reason")).isEqualTo("price");
        assertThat(lost.data().prettify()).doesNotContain("dear");
    }

    private Map<String, Object> body(String action) {
        return switch (action) {
            case "lose" -> Map.of("reason", "price");
            case "move" -> Map.of("stageId", world.stage("proposal"));
            default -> Map.of();
        };
    }

    private String dealWithLine() {
        return world.opportunity(Map.of(
                "name",
                "deal",
                "customerId",
                customer,
                "lines",
                List.of(line(world.product("Pro", "GTX"), 2, "550.00"))));
    }

    private String win(String deal) {
        return world.admin()
                .post("/v1/opportunities/" + deal + "/win", Map.of())
                .statusCode(200)
                .extract()
                .path("orderId");
    }
}
