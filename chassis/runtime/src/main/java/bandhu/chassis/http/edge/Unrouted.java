package bandhu.chassis.http.edge;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Failures on the way to a resource, or beside them all: problem documents too, in place of the framework's pages. */
@ApplicationScoped
public class Unrouted {
    private static final Logger LOG = Logger.getLogger(Unrouted.class);
    private static final int BEFORE_ALL = Integer.MIN_VALUE + 1;
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL = 500;
    private final Failures failures;
    private final EarlyAnswers answers;

    Unrouted(Failures failures, EarlyAnswers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(this::answer);
        router.errorHandler(BAD_REQUEST, this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        ProblemException problem = problem(context);
        if (problem.type() == CommonProblem.INTERNAL) {
            LOG.errorf(context.failure(), "%s", context.request().path());
        }
        answers.refuse(context.request(), problem);
    }

    /** The router's own 4xx says what it means; what it only passes on is looked into. */
    private ProblemException problem(RoutingContext context) {
        int status = context.statusCode();
        return context.failure() == null || status >= BAD_REQUEST && status < INTERNAL
                ? Failures.ofStatus(status)
                : failures.problem(context.failure());
    }
}
