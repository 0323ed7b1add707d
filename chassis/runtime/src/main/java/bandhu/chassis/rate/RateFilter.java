package bandhu.chassis.rate;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.TokenAttributes;
import bandhu.chassis.time.SystemTime;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Charges each request before anything is done for it, and tells in its answer what is left, as
 * {@code draft-ietf-httpapi-ratelimit-headers-10} has it: {@code RateLimit-Policy} and {@code RateLimit}, structured fields
 * (RFC 9651).
 */
public class RateFilter {
    static final String FIELD = "RateLimit";
    static final String POLICY = "RateLimit-Policy";
    private static final String BILL = "bandhu.bill";
    private static final String LINK = "token";
    private static final int NOT_MODIFIED = 304;
    private static final int ONCE_THE_CALL_IS_KNOWN = Priorities.AUTHENTICATION + 100;
    private final Rates rates;
    private final Calls calls;
    private final CurrentIdentityAssociation identities;
    private final CallerAddress addresses;
    private final Clock clock;

    @Inject
    RateFilter(
            Rates rates,
            Calls calls,
            CurrentIdentityAssociation identities,
            CallerAddress addresses,
            @SystemTime Clock clock) {
        this.rates = rates;
        this.calls = calls;
        this.identities = identities;
        this.addresses = addresses;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = ONCE_THE_CALL_IS_KNOWN)
    public void charge(ContainerRequestContext context, HttpServerRequest request) {
        if (!rates.areCounted()) {
            return;
        }
        Bill bill = bill(context, request);
        context.setProperty(BILL, bill);
        if (!bill.isPaid()) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Text.of("too-many-requests.wait"))
                    .with("violatedPolicies", bill.violated());
        }
    }

    /** Last of all filters, when it is settled what the answer is. */
    @ServerResponseFilter(priority = 0)
    public void tell(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(BILL) instanceof Bill bill)) {
            return;
        }
        Bill due = response.getStatus() == NOT_MODIFIED ? bill.less(Quota.REQUEST - Quota.NOT_MODIFIED) : bill;
        long now = clock.millis();
        response.getHeaders().putSingle(POLICY, due.quotas().field());
        response.getHeaders().putSingle(FIELD, due.field(now));
        if (!due.isPaid()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, due.retryAfter(now));
        }
    }

    private Bill bill(ContainerRequestContext context, HttpServerRequest request) {
        Optional<Call> call = calls.find();
        if (call.isPresent()) {
            return rates.charge(call.get().tenant(), identities.getIdentity().getAttribute(TokenAttributes.CLIENT));
        }
        String link = context.getUriInfo().getPathParameters().getFirst(LINK);
        return link == null ? rates.charge(addresses.of(request)) : rates.chargeLink(link, addresses.of(request));
    }
}
