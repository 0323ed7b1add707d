package bandhu.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The OpenAPI document of the service under test, as it serves it. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** The document of the service under test. */
    public static ApiDocument read() {
        return of(fetch("json"));
    }

    /** A document as it is served. */
    public static ApiDocument of(String json) {
        try {
            return new ApiDocument(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the OpenAPI document is not JSON", e);
        }
    }

    static String fetch(String format) {
        return RestAssured.given()
                .queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Every operation of the API; what is not under /v1/ belongs to the platform. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member ->
                        METHODS.contains(member.getKey()) && path.getKey().startsWith("/v1/"))
                .forEach(member -> operations.add(new Operation(
                        this,
                        member.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        path.getValue(),
                        member.getValue()))));
        return operations;
    }

    public JsonNode root() {
        return root;
    }

    /** The node itself, or what its reference names. */
    public JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }
}
