package bandhu.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request with what every answer to it carries. */
record Exchange(HttpServerRequest request, String correlationId, Map<String, String> corsHeaders) {

    static final String CORRELATION_ID = "Correlation-Id";

    private static final Pattern CORRELATION = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** Keeps the client's correlation id when it is fit to be logged and passed on, else makes one. */
    static Exchange of(HttpServerRequest request, Map<String, String> corsHeaders) {
        String given = request.getHeader(CORRELATION_ID);
        boolean fit = given != null && CORRELATION.matcher(given).matches();
        return new Exchange(request, fit ? given : UUID.randomUUID().toString(), corsHeaders);
    }

    Problem problem(ProblemKind kind, String detail) {
        String path = request.path() == null ? "" : request.path();
        return Problem.of(kind, detail, path, traceId());
    }

    void fail(ProblemKind kind, String detail) {
        Problem problem = problem(kind, detail);
        answer(problem.status(), Problem.MEDIA_TYPE, problem.json());
    }

    void answer(int status, String mediaType, String body) {
        HttpServerResponse response = response(status, mediaType);
        response.end(body);
    }

    HttpServerResponse response(int status, String mediaType) {
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader(CORRELATION_ID, correlationId);
        corsHeaders.forEach(response::putHeader);
        return response;
    }

    private String traceId() {
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACE.matcher(parent == null ? "" : parent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
