package bandhu.chassis.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is not there has no type: a request without a body is taken as JSON, whatever type its client names by habit. What is there
 * and has none, or one that is no media type, is some bytes (RFC 9110, section 8.3), which no operation takes.
 */
@ApplicationScoped
public class BodyTypes {
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final int EARLY = 9_000;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

    /** A media type with its parameters (RFC 9110, section 8.3.1). */
    private static final Pattern TYPE =
            Pattern.compile("\\s*%1$s/%1$s(?:\\s*+;\\s*+(?:%1$s=(?:%1$s|\"[^\"]*+\"))?)*+\\s*+".formatted(TOKEN));

    void register(@Observes Filters filters) {
        filters.register(BodyTypes::settleType, EARLY);
    }

    private static void settleType(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean streamed =
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || request.version() == HttpVersion.HTTP_2;
        if (WRITES.contains(request.method()) && !streamed && (length == null || length.equals("0"))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        } else if (WRITES.contains(request.method()) && !isType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        }
        context.next();
    }

    private static boolean isType(String header) {
        return header != null && TYPE.matcher(header).matches();
    }
}
