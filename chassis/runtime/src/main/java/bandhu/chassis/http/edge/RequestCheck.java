package bandhu.chassis.http.edge;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What no resource should see: addresses and headers beyond what is taken, bodies that are too large or of which nobody can tell
 * where they end. The same for a service and for the gateway before it.
 *
 * @param mostBytes of any body
 */
public record RequestCheck(long mostBytes) {
    /** The most characters of an address. */
    public static final int ADDRESS = 16 * 1024;

    /** The most characters of all headers together. */
    public static final int HEADERS = 16 * 1024;

    /** Why the request is refused before anything is done for it. */
    public Optional<ProblemException> fault(HttpServerRequest request) {
        return size(request).or(() -> body(request));
    }

    private static Optional<ProblemException> size(HttpServerRequest request) {
        if (request.uri().length() > ADDRESS) {
            return of(CommonProblem.URI_TOO_LONG, Text.of("uri-too-long.characters", "most", ADDRESS));
        }
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > HEADERS
                ? of(CommonProblem.HEADERS_TOO_LARGE, Text.of("headers-too-large.characters", "most", HEADERS))
                : Optional.empty();
    }

    private Optional<ProblemException> body(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !HttpHeaders.CHUNKED.toString().equalsIgnoreCase(encoding)) {
            return of(CommonProblem.BAD_REQUEST, Text.of("bad-request.transfer-encoding"));
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > mostBytes
                ? of(CommonProblem.TOO_LARGE, Text.of("too-large.bytes", "most", mostBytes))
                : Optional.empty();
    }

    private static Optional<ProblemException> of(ProblemType type, Text detail) {
        return Optional.of(new ProblemException(type, detail));
    }
}
