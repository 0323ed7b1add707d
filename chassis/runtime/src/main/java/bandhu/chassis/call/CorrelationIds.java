package bandhu.chassis.call;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives every request, and every answer, its correlation id: the client's own where it is sane. */
@ApplicationScoped
public class CorrelationIds {
    public static final String HEADER = "Correlation-Id";
    private static final String KEY = "bandhu.correlation";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int BEFORE_ALL = 10_000;

    void register(@Observes Filters filters) {
        filters.register(this::stamp, BEFORE_ALL);
    }

    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private void stamp(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
