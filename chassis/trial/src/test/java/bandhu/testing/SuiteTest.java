package bandhu.testing;

import bandhu.chassis.security.Roles;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteTest {

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    Clock serviceClock;

    @Test
    void the_service_has_a_database_of_its_own() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getCatalog()).startsWith("sample_");
        }
    }

    @Test
    void a_token_of_a_random_tenant_is_believed() {
        Tenant tenant = Tenants.random();

        tenant.as(Roles.ADMIN).get("/who").statusCode(200).body(equalTo(tenant.name() + "-admin"));
    }

    @Test
    void nobody_is_not_let_in() {
        Client.anonymous().get("/who").statusCode(401);
    }

    @Test
    @Order(1)
    void a_test_moves_the_clock_of_the_service() {
        clock.set(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(serviceClock.instant()).isBetween("2030-01-01T00:00:00Z", "2030-01-01T00:01:00Z");
    }

    @Test
    @Order(2)
    void the_clock_is_right_again_after_a_test_moved_it() {
        assertThat(serviceClock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void what_is_published_is_read_again() {
        Tenant tenant = Tenants.random();
        UUID order = UUID.randomUUID();
        UUID customer = UUID.randomUUID();

        Published.fact("bandhu.sales.order-placed.v1", tenant, order)
                .of(customer)
                .data("{\"amount\": {\"currency\": \"USD\"}}")
                .send();

        Event event = Events.expectOne("bandhu.sales.order-placed.v1", order);
        assertThat(event.key()).isEqualTo(tenant.name() + ":" + customer);
        assertThat(event.data().getString("amount.currency")).isEqualTo("USD");
    }

    @Path("/who")
    public static class WhoResource {

        private final SecurityIdentity identity;

        WhoResource(SecurityIdentity identity) {
            this.identity = identity;
        }

        @GET
        @Authenticated
        public String who() {
            return identity.getPrincipal().getName();
        }
    }
}
