package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.Reason.Grounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows written so far. It takes only transitions of the table and starts no stage in which it already stands. */
final class StageLog {

    private final List<StageRow> rows = new ArrayList<>();
    private LifecycleStage stage = LifecycleStage.PROSPECT;
    private Reason reason;

    void enter(Transition transition, Instant since, Grounds grounds) {
        if (!transition.leaves(stage) || transition.target() == stage) {
            return;
        }
        stage = transition.target();
        reason = grounds.reason();
        rows.add(new StageRow(stage, since, new StageRow.Cause(reason.code(), grounds.facts()), grounds.sentence()));
    }

    LifecycleStage stage() {
        return stage;
    }

    /** Since when the current stage stands; a prospect always was one. */
    Instant since() {
        return rows.isEmpty() ? Instant.MIN : rows.getLast().since();
    }

    boolean standsBecause(LifecycleStage expected, Reason because) {
        return stage == expected && reason == because;
    }

    boolean cameFrom(LifecycleStage expected) {
        return rows.size() > 1 && rows.get(rows.size() - 2).stage() == expected;
    }

    List<StageRow> rows() {
        return rows;
    }
}
