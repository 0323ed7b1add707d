package bandhu.sales;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;

@QuarkusIntegrationTest
class SalesServiceIT {
    @Test
    void the_packaged_service_starts_and_is_ready() {
        Client.anonymous().get("/q/health/ready").statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_packaged_service_sells() {
        Client admin = Tenants.random().as(Roles.ADMIN);

        String path = admin.post("/v1/opportunities", Map.of("name", "ඉඩම් ගනුදෙනුව"))
                .statusCode(201)
                .extract()
                .header("Location");

        admin.post(path + "/win", Map.of()).statusCode(200).body("category", equalTo("won"));
        admin.get(path).statusCode(200).body("name", equalTo("ඉඩම් ගනුදෙනුව"));
    }
}
