package bandhu.analytics;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;

@QuarkusIntegrationTest
class AnalyticsServiceIT {
    @Test
    void the_packaged_service_starts_and_is_ready() {
        Client.anonymous().get("/q/health/ready").statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_packaged_service_serves_its_tenant() {
        Tenants.random().as(Roles.ADMIN).get("/v1/kpis").statusCode(200);
    }
}
