package bandhu.chassis.freshness;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request with {@code Bandhu-After: <service>/<event id>} wait until that event was consumed here. */
public class FreshnessFilter {
    static final String HEADER = "Bandhu-After";
    private static final Pattern POSITION =
            Pattern.compile("[a-z][a-z0-9-]{0,62}/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 100;
    private final Calls calls;
    private final Freshness freshness;

    @Inject
    FreshnessFilter(Calls calls, Freshness freshness) {
        this.calls = calls;
        this.freshness = freshness;
    }

    @ServerRequestFilter(priority = AFTER_AUTHORIZATION)
    public void waitUntilConsumed(ContainerRequestContext request) {
        String position = request.getHeaderString(HEADER);
        if (position == null || calls.find().isEmpty()) {
            return;
        }
        Matcher matcher = POSITION.matcher(position);
        if (!matcher.matches()) {
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETER,
                    Text.of("invalid-parameter.bandhu-after"),
                    List.of(Violation.of("?" + HEADER, Text.of("malformed.position"))));
        }
        String service = position.substring(0, position.indexOf('/'));
        if (!freshness.reached(service, UUID.fromString(matcher.group(1)))) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, Text.of("unavailable.not-consumed"));
        }
    }
}
