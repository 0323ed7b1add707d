package bandhu.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** One request, without the headers that all have. {@code body} is null where there is none. */
record Ask(HttpMethod method, String path, Map<String, String> headers, Buffer body) {

    static Ask get(String path) {
        return new Ask(HttpMethod.GET, path, Map.of(), null);
    }

    static Ask post(String path, String key, String body) {
        return new Ask(HttpMethod.POST, path, Map.of("Idempotency-Key", key), Buffer.buffer(body));
    }

    Ask with(String header, String value) {
        return new Ask(method, path, Map.of(header, value), body);
    }
}
