package bandhu.support.limit;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class SupportLimitsTest {
    private static final String PATH = "/v1/support-limits";
    private final Tenant tenant = Tenants.random();

    @Test
    void a_new_tenant_has_defaults() {
        tenant.as(Roles.ANALYST)
                .get(PATH)
                .statusCode(200)
                .body("tenant", equalTo(tenant.name()))
                .body("timeZone", equalTo("UTC"))
                .body("pageItems", equalTo(200))
                .body("query.words", equalTo(12));
    }

    @Test
    void a_tenants_settings_arrive_and_stay_its_own() {
        Published.state("customer", tenant, "tenants", UUID.randomUUID(), 2)
                .data("""
                        {"name": "Acme", "timeZone": "Asia/Colombo", "currency": "LKR", "languages": ["si"],
                         "fiscalYearStart": "--04-01", "visibility": "own", "something": "new"}""")
                .send();

        Events.eventually(() -> tenant.as(Roles.ADMIN)
                .get(PATH)
                .body("timeZone", equalTo("Asia/Colombo"))
                .body("currency", equalTo("LKR")));
        Tenants.random().as(Roles.ADMIN).get(PATH).body("timeZone", equalTo("UTC"));
    }

    @Test
    void nobody_gets_nothing() {
        Client.anonymous().get(PATH).statusCode(401);
    }
}
