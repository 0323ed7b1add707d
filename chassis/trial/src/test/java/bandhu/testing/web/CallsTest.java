package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class CallsTest {
    private final Tenant tenant = Tenants.random();

    @Test
    void a_token_makes_the_call() {
        tenant.as(Roles.MARKETER)
                .with("Correlation-Id", "mine-1")
                .get("/v1/echoes/call")
                .statusCode(200)
                .header("Correlation-Id", "mine-1")
                .header("X-Content-Type-Options", "nosniff")
                .body("tenant", equalTo(tenant.name()))
                .body("actor", equalTo(tenant.name() + "-marketer"))
                .body("roles", contains(Roles.MARKETER))
                .body("source", equalTo("api"))
                .body("quiet", equalTo("LIVE"))
                .body("correlationId", equalTo("mine-1"));
    }

    @Test
    void an_odd_correlation_id_is_replaced() {
        tenant.as(Roles.ADMIN)
                .with("Correlation-Id", "two words")
                .get("/v1/echoes/call")
                .statusCode(200)
                .header("Correlation-Id", not("two words"))
                .header("Correlation-Id", hasLength(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/echoes/call", "/v1/echoes/anyone", "/v1/echoes/admins"})
    void nobody_is_told_to_send_a_token(String path) {
        Client.anonymous()
                .get(path)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("instance", equalTo(path))
                .body("traceId", hasLength(32))
                .body("traceId", not(matchesPattern("0+")))
                .body("violations", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "e30.e30.e30", ""})
    void a_bad_token_is_no_token(String token) {
        Client.bearing(token).get("/v1/echoes/call").statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void an_expired_token_is_no_token() {
        String token =
                TestInfrastructure.join().tokens().mint(Person.of(tenant.name(), Roles.ADMIN), Duration.ofHours(-2));

        Client.bearing(token).get("/v1/echoes/call").statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UPPER", "-a", "a b", "a'; DROP TABLE x", "é"})
    void a_token_without_a_sane_tenant_is_no_token(String name) {
        odd("tenant", name).get("/v1/echoes/call").statusCode(401);
    }

    @Test
    void a_token_for_another_audience_is_no_token() {
        odd("aud", "others").get("/v1/echoes/call").statusCode(401);
    }

    @Test
    void a_token_of_another_issuer_is_no_token() {
        odd("iss", "https://elsewhere.example").get("/v1/echoes/call").statusCode(401);
    }

    @Test
    void while_an_issuer_is_away_its_tokens_have_to_wait_and_others_do_not() {
        odd("iss", "http://localhost:1/away")
                .get("/v1/echoes/call")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("unavailable"));
        tenant.as(Roles.ADMIN).get("/v1/echoes/call").statusCode(200);
    }

    @Test
    void unknown_roles_alone_open_nothing() {
        odd("roles", List.of("root", "superuser"))
                .get("/v1/echoes/call")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_role_that_the_operation_does_not_name_is_forbidden() {
        tenant.as(Roles.ANALYST)
                .get("/v1/echoes/admins")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        tenant.as(Roles.ADMIN).get("/v1/echoes/admins").statusCode(200);
        tenant.as(Roles.ANALYST).get("/v1/echoes/anyone").statusCode(200);
    }

    @Test
    void history_is_quiet_for_those_who_load_it() {
        tenant.as(Roles.INTEGRATION)
                .with("Bandhu-Quiet", "history")
                .get("/v1/echoes/call")
                .statusCode(200)
                .body("quiet", equalTo("HISTORY"));
        tenant.as(Roles.MARKETER)
                .with("Bandhu-Quiet", "history")
                .get("/v1/echoes/call")
                .statusCode(403);
        tenant.as(Roles.ADMIN)
                .with("Bandhu-Quiet", "replay")
                .get("/v1/echoes/call")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void moments_of_the_past_are_for_those_who_load_history() {
        Client admin = tenant.as(Roles.ADMIN);

        admin.get("/v1/echoes/when?at=2024-02-29").statusCode(200).body("at", equalTo("2024-02-29T00:00:00Z"));
        admin.request()
                .urlEncodingEnabled(false)
                .get("/v1/echoes/when?at=2024-02-29T10:00:00.1234567%2B05:30")
                .then()
                .statusCode(200)
                .body("at", equalTo("2024-02-29T04:30:00.123456Z"));
        admin.get("/v1/echoes/when?at=2999-01-01")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/occurredAt"));
        admin.get("/v1/echoes/when?at=soon").statusCode(422);
        tenant.as(Roles.SALES_REP).get("/v1/echoes/when?at=2024-02-29").statusCode(403);
        tenant.as(Roles.SALES_REP).get("/v1/echoes/when").statusCode(200);
    }

    private Client odd(String claim, Object value) {
        var tokens = TestInfrastructure.join().tokens();
        var claims = tokens.claims(Person.of(tenant.name(), Roles.ADMIN), Duration.ofHours(1));
        claims.put(claim, value);
        return Client.bearing(tokens.mint(claims));
    }
}
