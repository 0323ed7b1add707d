package bandhu.sales.stagechange;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes and reads the stays of opportunities in their stages. */
@ApplicationScoped
public class StageHistory {
    private final StageChangeRepository changes;
    private final Cursors cursors;
    private final Calls calls;
    private final Clock clock;

    StageHistory(StageChangeRepository changes, Cursors cursors, Calls calls, Clock clock) {
        this.changes = changes;
        this.cursors = cursors;
        this.calls = calls;
        this.clock = clock;
    }

    /** Ends the stay in progress and begins the next at the same moment. */
    public void record(Step step) {
        if (step.from() != null) {
            changes.endCurrent(step.opportunityId(), step.when());
        }
        changes.persist(StageChange.of(step, clock.instant(), calls.current().actor()));
    }

    /** The stays of an opportunity, oldest first. */
    public Page<StageChangeView> of(UUID opportunityId, ListQuery query) {
        query.allowUnsorted(Set.of());
        String scope = "stage-changes/" + opportunityId;
        int after = query.cursor()
                .map(cursor -> Integer.parseInt(cursors.open(scope, cursor).getFirst()))
                .orElse(0);
        List<StageChange> found = changes.after(opportunityId, after, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<StageChange> shown = more ? found.subList(0, query.limit()) : found;
        String next = more ? cursors.seal(scope, String.valueOf(shown.getLast().number())) : null;
        return query.page(
                shown.stream().map(StageChange::view).toList(),
                next,
                () -> changes.count("opportunityId", opportunityId));
    }
}
