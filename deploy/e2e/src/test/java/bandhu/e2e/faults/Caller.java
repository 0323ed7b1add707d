package bandhu.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public API as a careful client uses it: what was not answered, or answered with "later", is asked again word for word,
 * under the same idempotency key, until it is answered. Any other answer but success ends the drill.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String token;
    private final Pulse pulse;

    Caller(URI gateway, String token, Pulse pulse) {
        this.gateway = gateway;
        this.token = token;
        this.pulse = pulse;
    }

    /** @param position the last event that the request caused, empty when it changed nothing */
    record Answer(JsonNode body, Optional<String> position, boolean repeated) {
        String id() {
            return body.path("id").asText();
        }

        long version() {
            return body.path("version").asLong();
        }
    }

    Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    /** Whether the service behind this path says that it has consumed an event; asked once. */
    boolean hasConsumed(String path, String position) {
        HttpRequest request =
                request(path, Map.of("Bandhu-After", position)).GET().build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer call(String method, String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, headers)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        return insist(request.build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request;
    }

    private Answer insist(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; System.nanoTime() < end; attempt++) {
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                JsonNode body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
                if (answer.statusCode() < 300) {
                    pulse.answered(request);
                    return new Answer(body, answer.headers().firstValue("Bandhu-Position"), attempt > 1);
                }
                refused(request, answer.statusCode(), body, attempt);
            } catch (IOException e) {
                pulse.unanswered();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException(
                request.method() + " " + request.uri() + " was not answered in " + PATIENCE.toMinutes() + " minutes");
    }

    /** Returns when the request is to be sent again. */
    private void refused(HttpRequest request, int status, JsonNode problem, int attempt) {
        String code = problem.path("code").asText();
        if (status == 500) {
            pulse.broke(request.method() + " " + request.uri().getPath() + " answered 500: " + problem);
        } else if (!LATER.contains(status) && !code.equals("request-in-progress")) {
            throw new IllegalStateException("%s %s answered %d at attempt %d: %s"
                    .formatted(request.method(), request.uri(), status, attempt, problem));
        }
        pulse.later();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
