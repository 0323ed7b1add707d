package bandhu.chassis.http;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Says what is wrong with an address or headers beyond what is taken. The server's own limits, {@code quarkus.http.limits},
 * are four times as high: what is beyond those has not been read, and gets the bare status.
 */
@ApplicationScoped
public class RequestLimits {
    private static final int ADDRESS = 16 * 1024;
    private static final int HEADERS = 16 * 1024;
    private static final int EARLY = 9_500;
    private final Problems problems;

    RequestLimits(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > ADDRESS) {
            refuse(context, CommonProblem.URI_TOO_LONG, "The address may have " + ADDRESS + " characters.");
        } else if (size(request) > HEADERS) {
            refuse(
                    context,
                    CommonProblem.HEADERS_TOO_LARGE,
                    "All headers together may have " + HEADERS + " characters.");
        } else {
            context.next();
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** The connection ends, because the body that may follow is not read. */
    private void refuse(RoutingContext context, CommonProblem problem, String detail) {
        var document = problems.document(new ProblemException(problem, detail), context.normalizedPath());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(new JsonObject(document).toBuffer());
    }
}
