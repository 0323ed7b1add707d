package bandhu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The public API, as any integrator would call it; what is only away for a moment is asked again. */
final class Api {
    private static final int TRIES = 20;
    private static final Set<Integer> LATER = Set.of(429, 502, 503);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * @param created true for a 201
     * @param position the last event that the request caused, empty when it changed nothing
     */
    record Answer(int status, JsonNode body, Optional<String> position) {
        boolean ok() {
            return status < 300;
        }

        String id() {
            return body.path("id").asText();
        }

        /** The problem in words: its detail and what it points at. */
        String problem() {
            StringBuilder text = new StringBuilder(
                    status + " " + body.path("detail").asText(body.path("title").asText()));
            body.path("violations").forEach(violation -> text.append(" [")
                    .append(violation.path("pointer").asText())
                    .append(' ')
                    .append(violation.path("message").asText())
                    .append(']'));
            return text.toString();
        }
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    Answer put(String path, JsonNode body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    Answer post(String path, JsonNode body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** A record to make or change. */
    record Row(String externalId, JsonNode data) {}

    /** Upserts records by external id, all in one batch; an answer for each, in this order. */
    List<Answer> upsert(String collection, String system, List<Row> rows, Map<String, String> headers) {
        if (rows.isEmpty()) {
            return List.of();
        }
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode operations = batch.putArray("operations");
        for (Row row : rows) {
            ObjectNode operation = operations.addObject().put("op", "upsert");
            operation.putObject("externalId").put("system", system).put("id", row.externalId());
            operation.set("data", row.data());
        }
        Answer whole = post("/v1/" + collection + "/batch", batch, headers);
        if (!whole.ok()) {
            return rows.stream().map(_ -> whole).toList();
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonNode item : whole.body().path("items")) {
            JsonNode body = item.has("problem") ? item.path("problem") : item.path("body");
            answers.add(new Answer(item.path("status").asInt(), body, whole.position()));
        }
        return answers;
    }

    Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body, Map.of());
    }

    /** A path segment or query value, percent-encoded. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        headers.forEach(request::header);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        return tried(request.build());
    }

    private Answer tried(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            String trouble;
            Duration wanted = Duration.ZERO;
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!LATER.contains(answer.statusCode())) {
                    return read(answer);
                }
                trouble = "answers " + answer.statusCode();
                wanted = retryAfter(answer);
            } catch (IOException e) {
                trouble = "does not answer";
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            if (attempt == TRIES) {
                throw new IllegalStateException("the API at " + base + " " + trouble + " on "
                        + request.uri().getPath() + "; ./bandhu up starts what is missing, and the load goes on.");
            }
            pause(attempt, wanted);
        }
    }

    /** What the API asks for; it speaks of a minute at most. */
    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static void pause(int attempt, Duration wanted) {
        Duration usual = Duration.ofMillis(200L * attempt);
        try {
            Thread.sleep(wanted.compareTo(usual) > 0 ? wanted : usual);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("it was interrupted.", e);
    }

    private static Answer read(HttpResponse<byte[]> answer) throws IOException {
        JsonNode body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
        return new Answer(answer.statusCode(), body, answer.headers().firstValue("Bandhu-Position"));
    }
}
