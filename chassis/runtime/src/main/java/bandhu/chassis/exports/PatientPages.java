package bandhu.chassis.exports;

import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.leeway.Leeway;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.time.Duration;
import java.util.function.Function;

/** Pages of one export: found as a search finds them for as long as that does, then with more time and in turn. */
final class PatientPages implements Function<SearchRequest, Page<?>> {
    private final Function<SearchRequest, ? extends Page<?>> pages;
    private final Turns turns;
    private final String tenant;
    private final Duration patience;
    private boolean expensive;

    PatientPages(Function<SearchRequest, ? extends Page<?>> pages, Turns turns, String tenant, Duration patience) {
        this.pages = pages;
        this.turns = turns;
        this.tenant = tenant;
        this.patience = patience;
    }

    @Override
    public Page<?> apply(SearchRequest request) {
        if (!expensive) {
            try {
                return pages.apply(request);
            } catch (ProblemException e) {
                if (e.type() != CommonProblem.CONDITION_TOO_EXPENSIVE) {
                    throw e;
                }
                expensive = true;
            }
        }
        return turns.take(tenant, () -> Leeway.granted(patience, () -> pages.apply(request)));
    }
}
