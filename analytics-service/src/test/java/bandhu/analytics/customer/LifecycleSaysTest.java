package bandhu.analytics.customer;

import bandhu.analytics.Records;
import bandhu.analytics.sales.SalesSays;
import bandhu.analytics.sales.SalesSays.Deal;
import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class LifecycleSaysTest {
    private final Tenant tenant = Tenants.random();
    private final UUID customer = Uuid7.next();

    @Inject
    SalesSays sales;

    @Inject
    LifecycleListener listener;

    @Inject
    Calls calls;

    @Inject
    Sql sql;

    @Test
    void a_customer_who_had_churned_before_the_period_is_not_counted_for_retention() {
        bought();
        revised(2, "acquired", "2017-01-10", "churned", "2017-02-20");

        retention().body("kpis[0].value", nullValue());
    }

    @Test
    void a_later_revision_replaces_the_history_and_an_earlier_one_changes_nothing() {
        bought();
        revised(3, "acquired", "2017-01-10", "retained", "2017-02-20");
        revised(2, "acquired", "2017-01-10", "churned", "2017-02-20");

        retention().body("kpis[0].denominator", equalTo(1));
    }

    @Test
    void a_live_stage_goes_on_from_the_history() {
        bought();
        revised(1, "prospect", "2017-01-01", "acquired", "2017-01-10");
        churned(2);

        retention().body("kpis[0].value", nullValue());
    }

    @Test
    void a_stage_that_the_whole_history_told_already_is_kept_once() {
        revised(1, "acquired", "2017-01-10", "churned", "2017-02-20");
        churned(2);

        assertThat(stages()).containsExactly("acquired", "churned");
    }

    private void churned(int revision) {
        listener.facts(List.of(
                Records.fact(tenant.name(), Uuid7.next(), "bandhu.lifecycle.churned.v1", "2017-02-20", """
                {"customerId": "%s", "stage": "churned", "since": "2017-02-20T00:00:00Z", "revision": %d}""".formatted(
                                customer, revision))));
    }

    private List<String> stages() {
        return calls.as(Call.system(tenant.name(), "test", "c-1"), () -> QuarkusTransaction.requiringNew()
                .call(() -> sql.query(
                        "SELECT stage FROM customer_stage WHERE tenant_id = ? AND customer_id = ? ORDER BY ord",
                        row -> row.getString(1),
                        tenant.name(),
                        customer)));
    }

    private void bought() {
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-01-10");
    }

    private void revised(int revision, String first, String since, String second, String then) {
        listener.facts(
                List.of(Records.fact(tenant.name(), Uuid7.next(), "bandhu.lifecycle.revised.v1", then, """
                {"customerId": "%s", "revision": %d, "history": [
                  {"stage": "%s", "since": "%sT00:00:00Z"}, {"stage": "%s", "since": "%sT00:00:00Z"}]}""".formatted(
                                customer, revision, first, since, second, then))));
    }

    private ValidatableResponse retention() {
        return tenant.as(Roles.ADMIN)
                .get("/v1/kpis?names=retention-rate&from=2017-03-01&to=2017-03-31")
                .statusCode(200);
    }
}
