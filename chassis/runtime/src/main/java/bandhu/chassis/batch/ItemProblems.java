package bandhu.chassis.batch;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Problems;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Why operations were not applied; pointers lead into the body of the whole request. */
@ApplicationScoped
class ItemProblems {
    private static final Logger LOG = Logger.getLogger(ItemProblems.class);
    private static final String OPERATIONS = "/operations";
    private final Problems problems;
    private final CurrentVertxRequest requests;

    ItemProblems(Problems problems, CurrentVertxRequest requests) {
        this.problems = problems;
        this.requests = requests;
    }

    BatchItem item(int index, ProblemException problem) {
        if (problem.type() == CommonProblem.INTERNAL) {
            LOG.errorf(problem, "Operation %d of a batch failed", index);
        }
        ProblemException here = problem.under(Pointers.child(OPERATIONS, index));
        return new BatchItem(here.type().status(), null, null, document(here));
    }

    BatchItem notApplied(int index) {
        return item(index, new ProblemException(CommonProblem.NOT_APPLIED, Text.of("not-applied.other")));
    }

    /** Whether it is worth no more tries. */
    boolean isAway(BatchItem item) {
        return item.status() == CommonProblem.UNAVAILABLE.status();
    }

    /** Of a batch of which nothing is applied. */
    ProblemException refused(BatchRequest request, OperationRefused refused) {
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < request.operations().size(); i++) {
            items.add(i == refused.index() ? item(i, refused.problem()) : notApplied(i));
        }
        String place = refused.isNamed() ? Pointers.child(OPERATIONS, refused.index()) : OPERATIONS;
        return new ProblemException(
                        CommonProblem.BATCH_REFUSED,
                        refused.problem().detail(),
                        refused.problem().under(place).violations())
                .with("items", items);
    }

    private Map<String, Object> document(ProblemException problem) {
        HttpServerRequest request = requests.getCurrent().request();
        Language language = AcceptLanguage.choose(request.headers().getAll(AcceptLanguage.HEADER));
        return problems.document(problem, request.path(), language);
    }
}
