package bandhu.e2e;

import bandhu.e2e.keycloak.Administration;
import bandhu.e2e.keycloak.Keycloak;
import bandhu.e2e.keycloak.Tokens;
import bandhu.testing.Patience;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The suite with an issuer of the kind that installations have: tokens as people and programs get them, used through the gateway. */
@ExtendWith(WholeSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KeycloakIT {

    private static final String REP = "nimali";
    private static final String STRANGER = "farooq";
    private static final String OTHER_TENANT = "another-guild";
    private static final int MINUTES = 300;

    private RunningSuite suite;
    private Keycloak keycloak;
    private Administration administration;
    private Tokens ofNoTenant;

    @BeforeAll
    void know_people(RunningSuite running, Keycloak issuer) {
        suite = running;
        keycloak = issuer;
        administration = keycloak.administration();
        ofNoTenant = administration.integrationsTokens();
        administration.bindIntegration(Keycloak.TENANT);
        administration.addUser(REP, Keycloak.TENANT, "sales-rep");
        administration.addUser(STRANGER, OTHER_TENANT, "admin");
    }

    @Test
    void who_logs_in_by_a_browser_works_under_their_own_name() {
        Tokens rep = keycloak.login().byBrowser(REP);

        JsonPath customer = bearing(rep.access())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "organization", "displayName", "চা বাগান"))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(customer.getString("createdBy")).isEqualTo(administration.userId(REP));
    }

    @Test
    void what_their_role_lacks_is_forbidden() {
        String rep = keycloak.login().byBrowser(REP).access();

        answers(rep, "/v1/opportunities", 200);
        answers(rep, "/v1/campaigns", 403);
        answers(rep, "/v1/customer-audit", 403);
    }

    @Test
    void a_program_is_known_to_every_service() {
        String program = administration.integrationsTokens().access();

        List.of("/v1/customers", "/v1/orders", "/v1/campaigns", "/v1/tickets", "/v1/kpis?names=revenue")
                .forEach(path -> answers(program, path, 200));
        answers(program, "/v1/customer-audit", 403);
    }

    @Test
    void the_issuer_speaks_for_its_own_tenants_alone() {
        refused(keycloak.login().byBrowser(STRANGER).access());
        refused(ofNoTenant.access());
    }

    @Test
    void only_a_token_for_access_to_bandhu_is_one() {
        Tokens rep = keycloak.login().byBrowser(REP);
        Tokens program = administration.integrationsTokens();

        refused(rep.id());
        refused(rep.refresh());
        refused(program.id());
        refused(keycloak.login().byPassword(REP).access());
    }

    @Test
    void nobody_chooses_their_own_tenant() {
        keycloak.login()
                .sayOfOneself(
                        STRANGER,
                        Map.of(
                                "email",
                                STRANGER + "@example.org",
                                "attributes",
                                Map.of("tenant", List.of(Keycloak.TENANT))));

        refused(keycloak.login().byBrowser(STRANGER).access());
    }

    @Test
    void a_token_ends() {
        administration.letIntegrationsTokensLive(1);
        String brief = administration.integrationsTokens().access();
        administration.letIntegrationsTokensLive(MINUTES);

        await().atMost(Patience.LIMIT).untilAsserted(() -> refused(brief));
    }

    @Test
    void a_new_key_is_known_at_once_and_a_withdrawn_one_no_longer() {
        String known = administration.integrationsTokens().access();
        answers(known, "/v1/customers", 200);
        String before = administration.integrationsTokens().access();

        administration.rotateKeys();

        answers(administration.integrationsTokens().access(), "/v1/customers", 200);
        refused(before);
    }

    private void refused(String token) {
        answers(token, "/v1/customers", 401);
    }

    private void answers(String token, String path, int status) {
        bearing(token).get(path).then().statusCode(status);
    }

    private RequestSpecification bearing(String token) {
        return suite.anonymous().header("Authorization", "Bearer " + token);
    }
}
