package bandhu.e2e.keycloak;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * What the token endpoint gives.
 *
 * @param id null when none was asked for
 * @param refresh null for programs
 */
public record Tokens(String access, String id, String refresh) {

    static final String PATH = "/realms/bandhu/protocol/openid-connect/token";

    static Tokens of(Response answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("no tokens: " + answer.statusCode() + " " + answer.asString());
        }
        JsonPath body = answer.jsonPath();
        return new Tokens(body.getString("access_token"), body.getString("id_token"), body.getString("refresh_token"));
    }
}
