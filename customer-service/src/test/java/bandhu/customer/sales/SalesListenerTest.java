package bandhu.customer.sales;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class SalesListenerTest {
    private static final String PLACED = "bandhu.sales.order-placed.v1";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);
    private UUID customer;
    private String timeline;

    @BeforeEach
    void a_customer() {
        customer = UUID.fromString(
                admin.post("/v1/customers", Map.of("kind", "person", "displayName", "Ada", "occurredAt", "2020-01-01"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        timeline = "/v1/customers/" + customer + "/timeline";
    }

    @Test
    void an_order_stands_on_the_timeline_once_however_often_it_is_told() {
        var order = order("2020-02-03T10:00:00Z", "1250.00");
        order.send();
        order.send();
        order("2020-03-03T10:00:00Z", "7.00").send();

        Events.eventually(() -> admin.get(timeline + "?type=order-placed")
                .statusCode(200)
                .body("items.summary", contains("Ordered for USD 7.00.", "Ordered for USD 1250.00."))
                .body("items.source", hasItem("sales-service"))
                .body("items[1].at", equalTo("2020-02-03T10:00:00Z")));
    }

    @Test
    void what_it_leads_to_is_of_the_same_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        order("2020-02-03T10:00:00Z", "1250.00")
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .send();

        assertThat(Events.expectOne("bandhu.lifecycle.acquired.v1", customer)
                        .attribute("traceparent")
                        .toString())
                .contains(trace);
    }

    @Test
    void the_customers_own_story_stands_beside_it() {
        admin.patch("/v1/customers/" + customer, Map.of("currency", "LKR")).statusCode(200);

        Events.eventually(() -> admin.get(timeline)
                .body("items.summary", hasItems("Became known: person.", "The record was changed: currency.")));
    }

    @Test
    void a_period_is_days_of_the_tenant_both_included() {
        order("2020-02-03T23:59:59.999Z", "1.00").send();
        order("2020-02-04T00:00:00Z", "2.00").send();
        Events.eventually(() -> admin.get(timeline + "?type=" + PLACED).body("items.size()", equalTo(2)));

        admin.get(timeline + "?type=order-placed&from=2020-02-03&to=2020-02-03")
                .body("items.summary", contains("Ordered for USD 1.00."));
        admin.get(timeline + "?type=order-placed&from=2020-02-04T00:00:00Z")
                .body("items.summary", contains("Ordered for USD 2.00."));
    }

    @Test
    void a_walk_over_pages_skips_nothing_of_one_moment() {
        order("2020-02-03T10:00:00Z", "1.00").send();
        order("2020-02-03T10:00:00Z", "2.00").send();
        order("2020-02-03T10:00:00Z", "3.00").send();
        Events.eventually(() -> admin.get(timeline + "?type=order-placed").body("items.size()", equalTo(3)));

        var first = admin.get(timeline + "?type=order-placed&limit=2").extract();
        var second = admin.get(timeline + "?type=order-placed&limit=2&cursor=" + first.path("next"))
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        second.body("items.id", not(hasItem(first.<String>path("items[0].id"))))
                .body("items.id", not(hasItem(first.<String>path("items[1].id"))));
        admin.get(timeline + "?cursor=" + first.path("next")).statusCode(400);
    }

    @Test
    void what_is_taken_back_is_marked() {
        var order = order("2020-02-03T10:00:00Z", "1250.00");
        order.send();
        Events.eventually(() -> admin.get(timeline + "?type=order-placed").body("items.size()", equalTo(1)));
        String id = admin.get(timeline + "?type=order-placed").extract().path("items[0].id");

        Published.fact("bandhu.sales.order-cancelled.v1", tenant, UUID.randomUUID())
                .of(customer)
                .at(Instant.parse("2020-02-05T10:00:00Z"))
                .with("reverts", id)
                .data("{\"orderId\": \"%s\", \"customerId\": \"%s\"}".formatted(UUID.randomUUID(), customer))
                .send();

        Events.eventually(() -> admin.get(timeline + "?type=order-cancelled").body("items[0].reverts", equalTo(id)));
        String by = admin.get(timeline + "?type=order-cancelled").extract().path("items[0].id");
        admin.get(timeline + "?type=order-placed").body("items[0].revertedBy", equalTo(by));
    }

    @Test
    void bad_parameters_are_400() {
        admin.get(timeline + "?from=yesterday").statusCode(400);
        admin.get(timeline + "?sort=at").statusCode(400);
        admin.get(timeline + "?colour=red").statusCode(400);
        admin.get(timeline + "?to=+999999999-01-01").statusCode(400);
    }

    private Published order(String at, String amount) {
        return Published.fact(PLACED, tenant, UUID.randomUUID())
                .of(customer)
                .at(Instant.parse(at))
                .data("""
                        {"orderId": "%s", "customerId": "%s", "amount": {"amount": "%s", "currency": "USD"},
                         "lines": [], "something": "new"}""".formatted(UUID.randomUUID(), customer, amount));
    }
}
