package bandhu.chassis.problem;

import bandhu.chassis.language.Text;
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
        return web == null
                ? of(CommonProblem.INTERNAL, Text.of("internal.failed"))
                : ofStatus(web.getResponse().getStatus());
    }

    private Optional<ProblemException> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ProblemException problem -> problem;
                    case ConstraintViolationException invalid -> violations.problem(invalid);
                    case OIDCException _ -> of(CommonProblem.UNAVAILABLE, Text.of("unavailable.identity"));
                    case ForbiddenException _ -> of(CommonProblem.FORBIDDEN, Text.of("forbidden.operation"));
                    case UnauthorizedException _, AuthenticationCompletionException _ -> unauthenticated();
                    case AuthenticationFailedException failed when failed.getCause() == null -> unauthenticated();
                    case AuthenticationFailedException failed
                    when !causedBy(failed, OIDCException.class) -> unauthenticated();
                    case OptimisticLockException _, StaleStateException _ ->
                        of(CommonProblem.CONFLICT, Text.of("conflict.changed"));
                    case EntityExistsException _ ->
                        of(CommonProblem.ALREADY_EXISTS, Text.of("already-exists.identity"));
                    case HttpClosedException _ -> of(CommonProblem.BAD_REQUEST, Text.of("bad-request.cut-off"));
                    case SQLException sql -> SqlStates.problem(sql);
                    default -> null;
                });
    }

    /** What a status of the framework's own means. */
    public static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> of(CommonProblem.FORBIDDEN, Text.of("forbidden.operation"));
            case 404, 410 -> of(CommonProblem.NOT_FOUND, Text.of("not-found.path"));
            case 405 -> of(CommonProblem.METHOD_NOT_ALLOWED, Text.of("method-not-allowed.see-allow"));
            case 406 -> of(CommonProblem.NOT_ACCEPTABLE, Text.of("not-acceptable.json"));
            case 408 -> of(CommonProblem.REQUEST_TIMEOUT, Text.of("request-timeout.late"));
            case 409 -> of(CommonProblem.CONFLICT, Text.of("conflict.state"));
            case 413 -> of(CommonProblem.TOO_LARGE, Text.of("too-large.body"));
            case 414 -> of(CommonProblem.URI_TOO_LONG, Text.of("uri-too-long.taken"));
            case 415 -> of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, Text.of("unsupported-media-type.see-openapi"));
            case 429 -> of(CommonProblem.TOO_MANY_REQUESTS, Text.of("too-many-requests.wait"));
            case 431 -> of(CommonProblem.HEADERS_TOO_LARGE, Text.of("headers-too-large.taken"));
            case 503 -> of(CommonProblem.UNAVAILABLE, Text.of("unavailable.moment"));
            default ->
                status >= 500
                        ? of(CommonProblem.INTERNAL, Text.of("internal.failed"))
                        : of(CommonProblem.BAD_REQUEST, Text.of("bad-request.unreadable"));
        };
    }

    private static ProblemException unauthenticated() {
        return of(CommonProblem.UNAUTHENTICATED, Text.of("unauthenticated.token"));
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

    static ProblemException of(ProblemType type, Text detail) {
        return new ProblemException(type, detail);
    }
}
