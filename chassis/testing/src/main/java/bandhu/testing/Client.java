package bandhu.testing;

import bandhu.testing.contract.ContractFilter;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Speaks to the service under test as one person. Immutable: {@link #with} answers another client. Every answer is a
 * RestAssured {@link ValidatableResponse}.
 */
public final class Client {

    /** JSON is UTF-8 and says no charset (RFC 8259, section 11). */
    public static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final String token;
    private final Map<String, String> headers;

    private Client(String token, Map<String, String> headers) {
        this.token = token;
        this.headers = headers;
    }

    /** Nobody: no token at all. */
    public static Client anonymous() {
        return new Client(null, Map.of());
    }

    /** Somebody with this very token. */
    public static Client bearing(String token) {
        return new Client(token, Map.of());
    }

    /** The same with one more header. */
    public Client with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Client(token, Map.copyOf(more));
    }

    /** The same, for requests that wait until the service under test has consumed the event wherever it arrives. */
    public Client after(Published event) {
        return with("Bandhu-After", event.position());
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return json(body).post(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return json(body).put(path).then();
    }

    public ValidatableResponse patch(String path, Object body) {
        return json(body)
                .contentType("application/merge-patch+json")
                .patch(path)
                .then();
    }

    public ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** The bare request, for what the verbs above do not say. */
    public RequestSpecification request() {
        RequestSpecification request =
                RestAssured.given().config(UTF_8).filter(new ContractFilter()).headers(headers);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private RequestSpecification json(Object body) {
        return body == null
                ? request()
                : request().contentType(ContentType.JSON).body(body);
    }
}
