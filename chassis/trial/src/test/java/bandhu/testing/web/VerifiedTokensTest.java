package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class VerifiedTokensTest {
    private static final String CALL = "/v1/echoes/call";
    private final Tenant tenant = Tenants.random();

    @Test
    void a_token_says_the_same_each_time() {
        String token = mint(Duration.ofHours(1));
        Client.bearing(token).get(CALL).statusCode(200);

        Client.bearing(token)
                .get(CALL)
                .statusCode(200)
                .body("tenant", equalTo(tenant.name()))
                .body("actor", equalTo(tenant.name() + "-marketer"))
                .body("roles", contains(Roles.MARKETER));
    }

    @Test
    void a_token_that_was_accepted_is_refused_once_it_has_expired() {
        String token = mint(Duration.ofSeconds(4));
        Client.bearing(token).get(CALL).statusCode(200);

        Events.eventually(() -> Client.bearing(token).get(CALL).statusCode(401));
    }

    @Test
    void another_signature_under_an_accepted_token_is_refused() {
        String token = mint(Duration.ofHours(1));
        Client.bearing(token).get(CALL).statusCode(200);
        String signedByAnother = mint(Duration.ofHours(2));
        String forged = token.substring(0, token.lastIndexOf('.'))
                + signedByAnother.substring(signedByAnother.lastIndexOf('.'));

        Client.bearing(forged).get(CALL).statusCode(401);
    }

    @Test
    void an_accepted_token_opens_no_more_than_before() {
        String token = mint(Duration.ofHours(1));
        Client.bearing(token).get(CALL).statusCode(200);

        Client.bearing(token).get("/v1/echoes/admins").statusCode(403);
    }

    private String mint(Duration validity) {
        return TestInfrastructure.join().tokens().mint(Person.of(tenant.name(), Roles.MARKETER), validity);
    }
}
