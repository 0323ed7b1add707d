package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RotatingIssuer.class)
class KeyRotationTest {
    private static final String CALL = "/v1/echoes/call";
    private final Tenant tenant = Tenants.random();

    @ConfigProperty(name = "bandhu.issuers.rotating.url")
    String issuer;

    @Test
    void a_new_key_is_known_at_once_and_a_withdrawn_one_no_longer() {
        Client.bearing(signedBy(0)).get(CALL).statusCode(200);

        RestAssured.given().post(issuer + "/rotate");

        Client.bearing(signedBy(1)).get(CALL).statusCode(200);
        Client.bearing(signedBy(0)).get(CALL).statusCode(401);
    }

    private String signedBy(int key) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = Map.of(
                "iss",
                issuer,
                "aud",
                "bandhu",
                "sub",
                "somebody",
                "tenant",
                tenant.name(),
                "roles",
                List.of(Roles.MARKETER),
                "iat",
                now,
                "exp",
                now + 3_600,
                "jti",
                UUID.randomUUID().toString());
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(claims)
                .post(issuer + "/sign/" + key)
                .asString();
    }
}
