package bandhu.customer;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;

@QuarkusIntegrationTest
class CustomerServiceIT {
    @Test
    void the_packaged_service_starts_and_is_ready() {
        Client.anonymous().get("/q/health/ready").statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_packaged_service_keeps_a_customer() {
        Client admin = Tenants.random().as(Roles.ADMIN);

        String path = admin.post("/v1/customers", Map.of("kind", "person", "displayName", "ආනන්ද"))
                .statusCode(201)
                .extract()
                .header("Location");

        admin.get(path).statusCode(200).body("displayName", equalTo("ආනන්ද"));
        admin.get("/v1/tenant-settings").statusCode(200);
    }
}
