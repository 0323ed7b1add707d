package bandhu.e2e.keycloak;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operator does in Keycloak's console, by the requests that the console sends. */
public final class Administration {

    private static final String BASE = "/admin/realms/bandhu";
    private static final String INTEGRATION = "bandhu-integration";
    private static final String ACTIVE = "active";

    private final Keycloak keycloak;

    Administration(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Makes somebody who can log in with {@link Keycloak#PASSWORD}. */
    public void addUser(String name, String tenant, String role) {
        ok(json(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.org",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("tenant", List.of(tenant)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", Keycloak.PASSWORD))))
                .post(BASE + "/users"));
        Object granted = get("/roles/" + role).get();
        ok(json(List.of(granted)).post(BASE + "/users/" + userId(name) + "/role-mappings/realm"));
    }

    /** The subject of somebody's tokens. */
    public String userId(String name) {
        return get("/users?exact=true&username=" + name).getString("[0].id");
    }

    /** The tenant that the integration's tokens speak for. */
    public void bindIntegration(String tenant) {
        Map<String, Object> user = get("/clients/" + clientId(INTEGRATION) + "/service-account-user")
                .getMap("");
        user.put("attributes", Map.of("tenant", List.of(tenant)));
        ok(json(user).put(BASE + "/users/" + user.get("id")));
    }

    /** How long the integration's tokens live. */
    public void letIntegrationsTokensLive(int seconds) {
        String id = clientId(INTEGRATION);
        Map<String, Object> client = get("/clients/" + id).getMap("");
        Map<String, Object> attributes = new HashMap<>((Map<String, ?>) client.get("attributes"));
        attributes.put("access.token.lifespan", Integer.toString(seconds));
        client.put("attributes", attributes);
        ok(json(client).put(BASE + "/clients/" + id));
    }

    /** Tokens by client credentials; {@code openid} asks for an ID token too. */
    public Tokens integrationsTokens() {
        String secret =
                get("/clients/" + clientId(INTEGRATION) + "/client-secret").getString("value");
        return Tokens.of(keycloak.request()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", INTEGRATION)
                .formParam("client_secret", secret)
                .formParam("scope", "openid")
                .post(Tokens.PATH));
    }

    /** From now on tokens are signed with a new key, and the one of before verifies nothing any more. */
    public void rotateKeys() {
        String old = get("/components?name=rsa-generated").getString("[0].id");
        String realm = get("").getString("id");
        ok(json(Map.of(
                        "name",
                        "rsa-next",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        realm,
                        "config",
                        Map.of("priority", List.of("200"), ACTIVE, List.of("true"), "enabled", List.of("true"))))
                .post(BASE + "/components"));
        ok(authorized().delete(BASE + "/components/" + old));
    }

    private String clientId(String name) {
        return get("/clients?clientId=" + name).getString("[0].id");
    }

    private JsonPath get(String path) {
        return ok(authorized().get(BASE + path)).jsonPath();
    }

    private RequestSpecification json(Object body) {
        return authorized().contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification authorized() {
        String token = keycloak.request()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", Keycloak.ADMINISTRATOR)
                .formParam("password", Keycloak.PASSWORD)
                .post("/realms/master/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
        return keycloak.request().header("Authorization", "Bearer " + token);
    }

    private static Response ok(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError("Keycloak answered " + answer.statusCode() + ": " + answer.asString());
        }
        return answer;
    }
}
