package bandhu.chassis.problem;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door through which a failure leaves a service. Each framework exception that has a mapper of its own is named here, to take its place. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int INTERNAL = 500;
    private final Failures failures;
    private final Problems problems;
    private final OfferedMethods offered;

    @Inject
    ProblemMappers(Failures failures, Problems problems, OfferedMethods offered) {
        this.failures = failures;
        this.problems = problems;
        this.offered = offered;
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ProblemException failure, UriInfo uri, HttpHeaders headers) {
        return answer(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ValidationException failure, UriInfo uri, HttpHeaders headers) {
        return any(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(UnauthorizedException failure, UriInfo uri, HttpHeaders headers) {
        return any(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(AuthenticationFailedException failure, UriInfo uri, HttpHeaders headers) {
        return any(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ForbiddenException failure, UriInfo uri, HttpHeaders headers) {
        return any(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(WebApplicationException failure, UriInfo uri, HttpHeaders headers, Request request) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() != null || status != NOT_FOUND && status != NOT_ALLOWED) {
            return any(failure, uri, headers);
        }
        // Below a resource whose own path has parameters the framework says 404 where it means 405.
        Set<String> methods = offered.at(uri.getPath());
        boolean wrongMethod = !methods.isEmpty() && !methods.contains(request.getMethod());
        return wrongMethod
                ? Response.fromResponse(answer(Failures.ofStatus(NOT_ALLOWED), uri, headers))
                        .header(HttpHeaders.ALLOW, String.join(", ", methods))
                        .build()
                : any(failure, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(Throwable failure, UriInfo uri, HttpHeaders headers) {
        return any(failure, uri, headers);
    }

    private Response any(Throwable failure, UriInfo uri, HttpHeaders headers) {
        ProblemException problem = failures.problem(failure);
        if (problem.type().status() > INTERNAL) {
            LOG.warnf(
                    "%s %s trace %s: %s",
                    problem.type().code(), uri.getPath(), Problems.traceId(), failure.getMessage());
        } else if (problem.type().status() == INTERNAL) {
            LOG.errorf(failure, "%s %s trace %s", problem.type().code(), uri.getPath(), Problems.traceId());
        }
        return answer(problem, uri, headers);
    }

    private Response answer(ProblemException problem, UriInfo uri, HttpHeaders headers) {
        Language language = AcceptLanguage.choose(headers.getRequestHeader(AcceptLanguage.HEADER));
        return problems.answer(problem, uri.getPath(), language);
    }
}
