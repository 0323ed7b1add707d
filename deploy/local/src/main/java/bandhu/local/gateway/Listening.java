package bandhu.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps asking the services for their OpenAPI documents: often until a service was heard, then now and then. */
final class Listening {

    private static final long LOOK_MILLIS = 1000;
    private static final int REFRESH_EVERY = 30;

    private final Vertx vertx;
    private final HttpClient client;
    private final ApiDocuments documents;
    private final List<Backend> backends;
    private final Set<String> heard = new HashSet<>();
    private int round;

    Listening(Vertx vertx, HttpClient client, ApiDocuments documents, List<Backend> backends) {
        this.vertx = vertx;
        this.client = client;
        this.documents = documents;
        this.backends = backends;
    }

    /** The timer's thread is the only one that touches this object's state. */
    void begin() {
        vertx.runOnContext(v -> ask());
        vertx.setPeriodic(LOOK_MILLIS, id -> ask());
    }

    private void ask() {
        boolean everyone = round++ % REFRESH_EVERY == 0;
        for (Backend backend : backends) {
            if (everyone || !heard.contains(backend.service())) {
                ask(backend);
            }
        }
    }

    private void ask(Backend backend) {
        client.request(HttpMethod.GET, backend.port(), backend.host(), "/q/openapi?format=json")
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200 ? response.body() : fail(response))
                .onSuccess(body -> take(backend, body.getBytes()));
    }

    private static io.vertx.core.Future<io.vertx.core.buffer.Buffer> fail(HttpClientResponse response) {
        return io.vertx.core.Future.failedFuture("status " + response.statusCode());
    }

    private void take(Backend backend, byte[] body) {
        try {
            documents.heard(backend.service(), body);
            heard.add(backend.service());
        } catch (IOException e) {
            System.err.println("The OpenAPI document of " + backend.service() + " is not JSON.");
        }
    }
}
