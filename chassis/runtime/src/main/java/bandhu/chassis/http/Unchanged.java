package bandhu.chassis.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends a request whose client has the record already, before more of it is read than its version. */
@ApplicationScoped
public class Unchanged {
    private final CurrentVertxRequest requests;

    Unchanged(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    /** @param version of the record that is asked for, empty where there is none; only asked for where the client has one */
    public void check(Supplier<Optional<Long>> version) {
        RoutingContext current = requests.getCurrent();
        String known = current == null ? null : known(current.request());
        if (known != null) {
            version.get()
                    .map(Tags::etag)
                    .filter(tag -> Tags.matchesWeakly(known, tag))
                    .ifPresent(tag -> {
                        throw new NotModified(tag);
                    });
        }
    }

    private static String known(HttpServerRequest request) {
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return reads ? request.getHeader(HttpHeaders.IF_NONE_MATCH) : null;
    }
}
