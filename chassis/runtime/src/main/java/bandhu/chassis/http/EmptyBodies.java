package bandhu.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Many clients name a media type even when they send no body; what is not there has no type. */
@ApplicationScoped
public class EmptyBodies {
    private static final int EARLY = 9_000;

    void register(@Observes Filters filters) {
        filters.register(EmptyBodies::forgetType, EARLY);
    }

    private static void forgetType(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && (length == null || length.equals("0")) && request.version().alpnName().startsWith("http/1")) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }
}
