package bandhu.chassis.security;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.CorrelationIds;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Makes the {@link Call} of each authenticated request. */
public class CallEntry {
    private static final String QUIET_HEADER = "Bandhu-Quiet";
    private final Calls calls;
    private final CurrentIdentityAssociation identities;

    @Inject
    CallEntry(Calls calls, CurrentIdentityAssociation identities) {
        this.calls = calls;
        this.identities = identities;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void enter(RoutingContext request) {
        SecurityIdentity identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            return;
        }
        if (identity.getRoles().isEmpty()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, Text.of("forbidden.no-role"));
        }
        String tenant = identity.getAttribute(TokenAttributes.TENANT);
        String correlation = CorrelationIds.of(request);
        var call = new Call(
                tenant,
                identity.getPrincipal().getName(),
                identity.getRoles(),
                "api",
                correlation,
                null,
                quiet(request.request().getHeader(QUIET_HEADER), identity),
                0);
        calls.enter(call);
    }

    private static Quiet quiet(String header, SecurityIdentity identity) {
        if (header == null) {
            return Quiet.LIVE;
        }
        if (!header.equals(Quiet.HISTORY.wire())) {
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETER,
                    Text.of("invalid-parameter.bandhu-quiet"),
                    List.of(Violation.of("?" + QUIET_HEADER, Text.of("unknown-value.history"))));
        }
        if (!identity.hasRole(Roles.ADMIN) && !identity.hasRole(Roles.INTEGRATION)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, Text.of("forbidden.bandhu-quiet"));
        }
        return Quiet.HISTORY;
    }
}
