package bandhu.chassis.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Finds out what a failure means for the client, however deep in its causes that is said. */
@ApplicationScoped
public class Failures {
    private final ConstraintViolations violations;

    Failures(ConstraintViolations violations) {
        this.violations = violations;
    }

    /** The problem that the failure is; {@code internal} when it is none that a client could know. */
    public ProblemException problem(Throwable failure) {
        WebApplicationException web = null;
        for (Throwable cause : causes(failure)) {
            Optional<ProblemException> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            web = cause instanceof WebApplicationException found ? found : web;
        }
        return web == null ? of(CommonProblem.INTERNAL, "The request failed on our side.") : framework(web);
    }

    private Optional<ProblemException> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ProblemException problem -> problem;
                    case ConstraintViolationException invalid -> violations.problem(invalid);
                    case OIDCException _ -> of(CommonProblem.UNAVAILABLE, "The identity provider cannot be reached.");
                    case ForbiddenException _ -> of(CommonProblem.FORBIDDEN, "Your roles do not allow this operation.");
                    case UnauthorizedException _, AuthenticationCompletionException _ -> unauthenticated();
                    case AuthenticationFailedException failed when failed.getCause() == null -> unauthenticated();
                    case AuthenticationFailedException failed
                    when !causedBy(failed, OIDCException.class) -> unauthenticated();
                    case OptimisticLockException _, StaleStateException _ ->
                        of(CommonProblem.CONFLICT, "The record was changed at the same moment; read it and try again.");
                    case EntityExistsException _ ->
                        of(CommonProblem.ALREADY_EXISTS, "A record with this identity exists already.");
                    case HttpClosedException _ ->
                        of(CommonProblem.BAD_REQUEST, "The connection ended in the middle of the request.");
                    case SQLException sql -> SqlStates.problem(sql);
                    default -> null;
                });
    }

    private static ProblemException framework(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> of(CommonProblem.FORBIDDEN, "Your roles do not allow this operation.");
            case 404, 410 -> of(CommonProblem.NOT_FOUND, "There is nothing at this path.");
            case 405 -> of(CommonProblem.METHOD_NOT_ALLOWED, "See Allow for the methods that are offered here.");
            case 406 -> of(CommonProblem.NOT_ACCEPTABLE, "This is offered as JSON.");
            case 409 -> of(CommonProblem.CONFLICT, "The request conflicts with the current state.");
            case 413 -> of(CommonProblem.TOO_LARGE, "The body is larger than is taken here.");
            case 415 -> of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "See the OpenAPI document for the media types taken.");
            case 429 -> of(CommonProblem.TOO_MANY_REQUESTS, "Wait before you try again.");
            case 503 -> of(CommonProblem.UNAVAILABLE, "Try again in a moment.");
            default ->
                status >= 500
                        ? of(CommonProblem.INTERNAL, "The request failed on our side.")
                        : of(CommonProblem.BAD_REQUEST, "The request cannot be understood.");
        };
    }

    private static ProblemException unauthenticated() {
        return of(CommonProblem.UNAUTHENTICATED, "Send a valid token as Authorization: Bearer <token>.");
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).stream().anyMatch(type::isInstance);
    }

    /** Outermost first; suppressed ones too, because a failed commit reports its reason so. */
    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new java.util.LinkedHashSet<Throwable>();
        var waiting = new ArrayDeque<Throwable>();
        waiting.add(failure);
        while (!waiting.isEmpty()) {
            Throwable next = waiting.poll();
            if (next != null && seen.add(next)) {
                ordered.add(next);
                if (next.getCause() != null) {
                    waiting.add(next.getCause());
                }
                Collections.addAll(waiting, next.getSuppressed());
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    waiting.add(sql.getNextException());
                }
            }
        }
        return ordered;
    }

    static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }
}
