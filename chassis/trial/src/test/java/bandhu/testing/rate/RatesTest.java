package bandhu.testing.rate;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.embedded.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RatesTest {
    private static final String CALL = "/v1/echoes/call";

    @Inject
    TestClock clock;

    @Test
    void answers_tell_what_is_granted_and_what_is_left_in_structured_fields() {
        Client client = Tenants.random().as(Roles.MARKETER);
        client.get(CALL).statusCode(200);

        ValidatableResponse second = client.get(CALL).statusCode(200);

        var policies = Field.read(second.extract().header("RateLimit-Policy"));
        assertThat(policies).containsOnlyKeys("client", "tenant");
        assertThat(policies.get("tenant")).containsExactlyInAnyOrderEntriesOf(Map.of("q", 1_800_000L, "w", 60L));
        var left = Field.read(second.extract().header("RateLimit"));
        assertThat(left.get("tenant")).containsEntry("r", 1_799_998L);
        assertThat(left.get("client")).containsEntry("r", 1_199_998L);
        assertThat(left.get("tenant").get("t")).isBetween(1L, 60L);
    }

    @Test
    void who_used_up_the_quota_is_told_when_to_come_again_and_nobody_else_notices() {
        Client noisy = Tenants.named("rate-few").as(Roles.MARKETER);
        for (int i = 0; i < 5; i++) {
            noisy.get(CALL).statusCode(200);
        }

        ValidatableResponse refused = noisy.get(CALL)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .body("violatedPolicies", contains("tenant"));

        var left = Field.read(refused.extract().header("RateLimit"));
        assertThat(left.get("tenant")).containsEntry("r", 0L);
        assertThat(refused.extract().header("Retry-After"))
                .isEqualTo(left.get("tenant").get("t").toString());
        Tenants.random().as(Roles.MARKETER).get(CALL).statusCode(200);
    }

    @Test
    void when_the_window_is_over_all_is_there_again() {
        Client client = Tenants.named("rate-again").as(Roles.MARKETER);
        client.get(CALL).statusCode(200);
        client.get(CALL).statusCode(429);

        clock.advance(Duration.ofSeconds(60));

        client.get(CALL).statusCode(200);
        client.get(CALL).statusCode(429);
    }

    @Test
    void each_client_of_a_tenant_has_a_quota_of_its_own() {
        Tenant tenant = Tenants.named("rate-by-client");
        Client one = bearing(tenant, "azp", "one");
        one.get(CALL).statusCode(200);
        one.get(CALL).statusCode(200);

        one.get(CALL).statusCode(429).body("violatedPolicies", contains("client"));
        bearing(tenant, "client_id", "one").get(CALL).statusCode(429);
        bearing(tenant, "client_id", "another").get(CALL).statusCode(200);
        tenant.as(Roles.MARKETER).get(CALL).statusCode(200);
    }

    @Test
    void an_answer_that_the_client_has_costs_a_tenth() {
        Client client = Tenants.named("rate-cheap").as(Roles.MARKETER).with("If-None-Match", "\"3\"");
        String path = "/v1/echoes/" + UUID.randomUUID();

        for (int i = 0; i < 20; i++) {
            client.get(path).statusCode(304);
        }
        ValidatableResponse last = client.get(path).statusCode(304);

        assertThat(Field.read(last.extract().header("RateLimit")).get("tenant")).containsEntry("r", 0L);
        client.get(path).statusCode(429);
    }

    @Test
    void a_link_is_opened_so_often_and_no_oftener() {
        String link = "/v1/echoes/open/" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Client.anonymous().get(link).statusCode(200);
        }

        Client.anonymous().get(link).statusCode(429).body("violatedPolicies", contains("link"));
        Client.anonymous().get("/v1/echoes/open/" + UUID.randomUUID()).statusCode(200);
    }

    @Test
    void an_address_is_that_which_the_trusted_proxy_names_last() {
        Client one = Client.anonymous().with("X-Forwarded-For", "192.0.2.9, 203.0.113.1");
        for (int i = 0; i < 300; i++) {
            one.get("/v1/echoes/open").statusCode(200);
        }

        one.get("/v1/echoes/open").statusCode(429).body("violatedPolicies", contains("address"));
        Client.anonymous()
                .with("X-Forwarded-For", "203.0.113.1, 203.0.113.2")
                .get("/v1/echoes/open")
                .statusCode(200);
    }

    @Test
    void limits_show_the_quotas() {
        Tenants.named("rate-replicas")
                .as(Roles.ANALYST)
                .get("/v1/sample-limits")
                .statusCode(200)
                .body("requests.quotas.policy", contains("client", "tenant"))
                .body("requests.quotas.requests", contains(1_200_000, 12_000))
                .body("requests.quotas.windowSeconds", contains(60, 600))
                .body("requests.notModifiedCost", equalTo(0.1f));
    }

    private static Client bearing(Tenant tenant, String claim, String name) {
        Tokens tokens = TestInfrastructure.join().tokens();
        Map<String, Object> claims = tokens.claims(Person.of(tenant.name(), Roles.MARKETER), Duration.ofHours(1));
        claims.put(claim, name);
        return Client.bearing(tokens.mint(claims));
    }
}
