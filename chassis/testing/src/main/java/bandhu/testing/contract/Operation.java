package bandhu.testing.contract;

import bandhu.testing.Client;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of an OpenAPI document, ready to be called. */
public record Operation(ApiDocument document, String method, String path, JsonNode shared, JsonNode node) {

    /** JSON lines: every file operation takes them. */
    private static final String FILE = "application/jsonl";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Its operationId. */
    public String id() {
        return node.path("operationId").asText();
    }

    public boolean isList() {
        return method.equals("GET") && queryParameters().contains("limit");
    }

    /** Whether its answer goes on for as long as somebody listens. */
    public boolean isStream() {
        return node.path("responses").path("200").path("content").has("text/event-stream");
    }

    /** Whether its body only says what to read. */
    public boolean isQuestion() {
        return path.endsWith("/search") || path.endsWith("/exports");
    }

    /** A PUT that makes the record when there is none. */
    public boolean isUpsert() {
        return method.equals("PUT") && path.contains("/by-external-id/");
    }

    /** The create of the collection, where this is its batch. */
    Optional<Operation> batched() {
        return document.operations().stream()
                .filter(other -> other.method().equals("POST") && path.equals(other.path() + "/batch"))
                .findFirst();
    }

    public boolean needsToken() {
        JsonNode security =
                node.has("security") ? node.path("security") : document.root().path("security");
        return !security.isEmpty();
    }

    public List<String> queryParameters() {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** The addresses of the path's parameters: {@code /v1/teams} for the id in {@code /v1/teams/{id}/history}. */
    public List<String> addresses() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(parameter -> path.substring(0, parameter.start() - 1))
                .toList();
    }

    /** The path with a value for each address. */
    public String path(UnaryOperator<String> values) {
        List<String> addresses = addresses();
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int index = 0;
        for (MatchResult parameter : PARAMETER.matcher(path).results().toList()) {
            filled.append(path, from, parameter.start()).append(values.apply(addresses.get(index++)));
            from = parameter.end();
        }
        return filled.append(path.substring(from)).toString();
    }

    /** Whether it takes JSON; what takes a file is no matter of members. */
    public boolean hasBody() {
        return !bodies().isEmpty() && !takesFile();
    }

    /** Whether its body is a file that somebody loads. */
    public boolean takesFile() {
        return bodies().containsKey(FILE);
    }

    public boolean needsBody() {
        return document.resolve(node.path("requestBody")).path("required").asBoolean();
    }

    public String mediaType() {
        Map<String, JsonNode> bodies = bodies();
        return bodies.keySet().stream()
                .filter(type -> type.equals("application/merge-patch+json"))
                .findFirst()
                .or(() -> bodies.keySet().stream().findFirst())
                .orElse(null);
    }

    /** The media types in which the body is taken. */
    public Set<String> mediaTypes() {
        return bodies().keySet();
    }

    /** What the body must be. */
    public JsonNode schema() {
        return document.resolve(bodies().get(mediaType()).path("schema"));
    }

    /** Whether its document shows what a body may look like. */
    public boolean hasExample() {
        JsonNode body = bodies().get(mediaType());
        return body.has("example") || body.has("examples") || schema().has("example") || schema().has("examples");
    }

    /** Whether clients are told to leave it. */
    public boolean isDeprecated() {
        return node.path("deprecated").asBoolean();
    }

    Response call(Client client, String filledPath, String body) {
        RequestSpecification request = client.request();
        if (takesFile()) {
            request.contentType(FILE).body("{}".getBytes(StandardCharsets.UTF_8));
        } else if (body != null) {
            request.contentType(mediaType()).body(body);
        }
        return request.urlEncodingEnabled(false).request(method, filledPath);
    }

    private Map<String, JsonNode> bodies() {
        JsonNode content = document.resolve(node.path("requestBody")).path("content");
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        content.properties().forEach(type -> bodies.put(type.getKey(), type.getValue()));
        return bodies;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Every operation of the service under test. */
    public static Stream<Operation> all() {
        return ApiDocument.read().operations().stream();
    }
}
