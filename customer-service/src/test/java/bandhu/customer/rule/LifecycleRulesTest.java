package bandhu.customer.rule;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class LifecycleRulesTest {
    private static final String RULES = "/v1/lifecycle-rules";
    private final Tenant tenant = Tenants.random();

    @Test
    void a_tenant_begins_with_the_defaults() {
        tenant.as(Roles.ANALYST)
                .get(RULES)
                .statusCode(200)
                .body("expectedInterval.defaultGap", equalTo("P90D"))
                .body("expectedInterval.weight", equalTo(3))
                .body("atRisk.factor", equalTo(2.0f))
                .body("atRisk.minimum", equalTo("P30D"))
                .body("churned.minimum", equalTo("P180D"))
                .body("lowSatisfaction", equalTo(2))
                .body("churnRisk.leave", equalTo(0.5f));
    }

    @Test
    void a_manager_changes_one_number_and_keeps_the_others() {
        String first = tenant.as(Roles.ADMIN).get(RULES).extract().header("ETag");

        tenant.as(Roles.SALES_MANAGER)
                .patch(RULES, Map.of("atRisk", Map.of("minimum", "P45D")))
                .statusCode(200)
                .header("ETag", not(equalTo(first)))
                .body("atRisk.factor", equalTo(2.0f))
                .body("atRisk.minimum", equalTo("P45D"));
        tenant.as(Roles.ADMIN).get(RULES).body("atRisk.minimum", equalTo("P45D"));
        Tenants.random().as(Roles.ADMIN).get(RULES).body("atRisk.minimum", equalTo("P30D"));
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        String first = change("P45D").extract().header("ETag");

        change("P45D").statusCode(200).header("ETag", equalTo(first));
    }

    @Test
    void a_stale_version_is_412() {
        change("P45D").statusCode(200);

        tenant.as(Roles.ADMIN)
                .with("If-Match", "\"1\"")
                .patch(RULES, Map.of("selectionBar", 0.9))
                .statusCode(412);
    }

    @Test
    void a_period_of_months_and_what_is_no_period_are_422() {
        change("P1M").statusCode(422).body("violations[0].pointer", equalTo("/atRisk/minimum"));
        change("soon").statusCode(422);
    }

    @Test
    void a_probability_over_one_is_422() {
        tenant.as(Roles.ADMIN).patch(RULES, Map.of("selectionBar", 1.1)).statusCode(422);
    }

    @Test
    void a_seller_may_read_but_not_write() {
        tenant.as(Roles.SALES_REP).get(RULES).statusCode(200);
        tenant.as(Roles.SALES_REP).patch(RULES, Map.of("selectionBar", 0.9)).statusCode(403);
    }

    private io.restassured.response.ValidatableResponse change(String minimum) {
        return tenant.as(Roles.ADMIN).patch(RULES, Map.of("atRisk", Map.of("minimum", minimum)));
    }
}
