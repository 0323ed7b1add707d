package bandhu.chassis.idempotency;

import bandhu.chassis.event.Positions;
import bandhu.chassis.http.AnswerHeaders;
import bandhu.chassis.http.Tags;
import bandhu.chassis.http.Versioned;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What the client will see of an operation's result, worked out before the transaction ends. */
@ApplicationScoped
class AnswerOf {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private final ObjectMapper json;
    private final Positions positions;

    private record Parts(int status, Object entity, Map<String, String> headers) {}

    AnswerOf(ObjectMapper json, Positions positions) {
        this.json = json;
        this.positions = positions;
    }

    Answer answer(Method operation, Object result, String path, byte[] request) {
        Parts parts = parts(operation, result);
        Map<String, String> headers = parts.headers();
        if (parts.entity() instanceof Versioned view) {
            headers.put(HttpHeaders.ETAG, Tags.etag(view.version()));
            if (parts.status() == CREATED) {
                headers.putIfAbsent(HttpHeaders.LOCATION, AnswerHeaders.location(path, view));
            }
        }
        positions.pending().ifPresent(position -> headers.put(AnswerHeaders.POSITION, position));
        return new Answer(request, parts.status(), headers, body(parts.entity()));
    }

    private static Parts parts(Method operation, Object result) {
        return switch (result) {
            case RestResponse<?> response ->
                new Parts(
                        response.getStatus(),
                        response.getEntity(),
                        location(response.getHeaders().getFirst(HttpHeaders.LOCATION)));
            case Response response ->
                new Parts(
                        response.getStatus(),
                        response.getEntity(),
                        location(response.getHeaders().getFirst(HttpHeaders.LOCATION)));
            case null, default -> {
                ResponseStatus status = operation.getAnnotation(ResponseStatus.class);
                int otherwise = result == null ? NO_CONTENT : OK;
                yield new Parts(status == null ? otherwise : status.value(), result, location(null));
            }
        };
    }

    private static Map<String, String> location(Object location) {
        var headers = new LinkedHashMap<String, String>();
        if (location != null) {
            headers.put(HttpHeaders.LOCATION, location.toString());
        }
        return headers;
    }

    private byte[] body(Object entity) {
        if (entity == null) {
            return null;
        }
        try {
            byte[] body = json.writeValueAsBytes(entity);
            return body.length > MOST_BYTES ? null : body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
