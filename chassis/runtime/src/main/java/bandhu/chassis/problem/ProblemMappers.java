package bandhu.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door through which a failure leaves a service. Each framework exception that has a mapper of its own is named here, to take its place. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int NOT_ALLOWED = 405;
    private static final int INTERNAL = 500;
    private final Failures failures;
    private final Problems problems;

    @Inject
    ProblemMappers(Failures failures, Problems problems) {
        this.failures = failures;
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ProblemException failure, UriInfo uri) {
        return problems.answer(failure, uri.getPath());
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ValidationException failure, UriInfo uri) {
        return any(failure, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(UnauthorizedException failure, UriInfo uri) {
        return any(failure, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(AuthenticationFailedException failure, UriInfo uri) {
        return any(failure, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(ForbiddenException failure, UriInfo uri) {
        return any(failure, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(WebApplicationException failure, UriInfo uri) {
        Response answer = any(failure, uri);
        return answer.getStatus() == NOT_ALLOWED
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, OfferedMethods.at(uri.getPath()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(Throwable failure, UriInfo uri) {
        return any(failure, uri);
    }

    private Response any(Throwable failure, UriInfo uri) {
        ProblemException problem = failures.problem(failure);
        if (problem.type().status() > INTERNAL) {
            LOG.warnf(
                    "%s %s trace %s: %s",
                    problem.type().code(), uri.getPath(), Problems.traceId(), failure.getMessage());
        } else if (problem.type().status() == INTERNAL) {
            LOG.errorf(failure, "%s %s trace %s", problem.type().code(), uri.getPath(), Problems.traceId());
        }
        return problems.answer(problem, uri.getPath());
    }
}
