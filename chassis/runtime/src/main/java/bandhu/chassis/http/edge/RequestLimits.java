package bandhu.chassis.http.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what no resource should see. The server's own limits, {@code quarkus.http.limits}, are four times as high: what is
 * beyond those never becomes a request, and is answered by {@link Connections}.
 */
@ApplicationScoped
public class RequestLimits {
    private static final int EARLY = 9_500;
    private final EarlyAnswers answers;
    private final RequestCheck check;

    RequestLimits(
            EarlyAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.answers = answers;
        this.check = new RequestCheck(mostBytes.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOrGoOn, EARLY);
    }

    private void refuseOrGoOn(RoutingContext context) {
        HttpServerRequest request = context.request();
        check.fault(request).ifPresentOrElse(problem -> answers.refuseAndClose(request, problem), context::next);
    }
}
