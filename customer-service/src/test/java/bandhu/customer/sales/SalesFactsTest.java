package bandhu.customer.sales;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class SalesFactsTest {
    private final Tenant tenant = Tenants.random();
    private UUID customer;

    @BeforeEach
    void a_customer() {
        customer = UUID.fromString(tenant.as(Roles.ADMIN)
                .post("/v1/customers", Map.of("kind", "organization", "organization", Map.of("legalName", "Acme")))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void an_order_acquires_and_tells_so_once_though_it_came_twice() {
        var placedAt = daysAgo(10);
        var order = order(Uuid7.next(), placedAt);
        order.send();
        order.send();

        var acquired = Events.expectOne("bandhu.lifecycle.acquired.v1", customer);
        assertThat(acquired.data().getString("stage")).isEqualTo("acquired");
        assertThat(acquired.data().getString("since")).isEqualTo(placedAt.toString());
        assertThat(acquired.data().getString("cause.code")).isEqualTo("first-purchase");
        assertThat(acquired.data().getInt("revision")).isEqualTo(1);
        assertThat(acquired.attribute("quiet")).isNull();
        assertThat(Events.soFar("bandhu.lifecycle.revised.v1", customer)).isEmpty();
    }

    @Test
    void a_quiet_order_is_told_quietly() {
        order(Uuid7.next(), daysAgo(10)).with("quiet", "history").send();

        assertThat(Events.expectOne("bandhu.lifecycle.acquired.v1", customer).attribute("quiet"))
                .isEqualTo("history");
    }

    @Test
    void a_cancelled_order_takes_the_stage_back_and_tells_it_quietly() {
        var order = Uuid7.next();
        order(order, daysAgo(10)).send();
        Events.expectOne("bandhu.lifecycle.acquired.v1", customer);
        Published.fact("bandhu.sales.order-cancelled.v1", tenant, order)
                .of(customer)
                .at(daysAgo(1))
                .data("""
                        {"orderId": "%s", "customerId": "%s", "amount": {"amount": "10.00", "currency": "USD"}}
                        """.formatted(order, customer))
                .send();

        var revised = Events.expectOne("bandhu.lifecycle.revised.v1", customer);
        assertThat(revised.data().getString("stage")).isEqualTo("prospect");
        assertThat(revised.data().getList("history")).isEmpty();
        assertThat(revised.attribute("quiet")).isEqualTo("recompute");
        lifecycle("prospect");
    }

    @Test
    void a_win_that_placed_an_order_is_left_to_the_order() {
        won("\"orderId\": \"" + Uuid7.next() + "\",", daysAgo(20));
        won("", daysAgo(10));

        Events.eventually(() -> tenant.as(Roles.ADMIN)
                .get("/v1/customers/{id}/lifecycle", customer)
                .body("history.stage", contains("acquired"))
                .body("since", equalTo(daysAgo(10).toString())));
    }

    private void won(String orderId, Instant when) {
        var opportunity = Uuid7.next();
        Published.fact("bandhu.sales.opportunity-won.v1", tenant, opportunity)
                .of(customer)
                .at(when)
                .data("""
                        {"opportunityId": "%s", "customerId": "%s", %s "lines": [{"family": "GTX"}], "unknown": {}}
                        """.formatted(opportunity, customer, orderId))
                .send();
    }

    private Published order(UUID order, Instant when) {
        return Published.fact("bandhu.sales.order-placed.v1", tenant, order)
                .of(customer)
                .at(when)
                .data("""
                        {"orderId": "%s", "customerId": "%s", "amount": {"amount": "10.00", "currency": "USD"},
                         "lines": [{"family": "GTX", "quantity": 1}], "unknown": 1}
                        """.formatted(order, customer));
    }

    private void lifecycle(String stage) {
        Events.eventually(() -> tenant.as(Roles.ADMIN)
                .get("/v1/customers/{id}/lifecycle", customer)
                .body("stage", equalTo(stage)));
    }

    private static Instant daysAgo(int days) {
        return TODAY.minus(Duration.ofDays(days));
    }

    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);
}
