package bandhu.customer.stage;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import bandhu.customer.lifecycle.StageRow;
import bandhu.customer.lifecycle.StageRow.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** News of a customer's lifecycle. {@code revision} counts up per customer: listeners keep what the highest says. */
sealed interface LifecycleEvent extends DomainEvent {

    @EventType("bandhu.lifecycle.selected.v1")
    record Selected(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.acquired.v1")
    record Acquired(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.retained.v1")
    record Retained(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.extended.v1")
    record Extended(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.at-risk.v1")
    record AtRisk(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.churned.v1")
    record Churned(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    @EventType("bandhu.lifecycle.won-back.v1")
    record WonBack(UUID customerId, String stage, Instant since, Cause cause, String sentence, long revision)
            implements LifecycleEvent {}

    /** The past changed: here is the whole history as it is now. A prospect has an empty one, and no {@code since}. */
    @EventType("bandhu.lifecycle.revised.v1")
    record Revised(UUID customerId, String stage, Instant since, long revision, List<Line> history)
            implements LifecycleEvent {}

    record Line(String stage, Instant since, Cause cause, String sentence) {
        static Line of(StageRow row) {
            return new Line(row.stage().code(), row.since(), row.cause(), row.sentence());
        }
    }

    /** A person said so; why, in their words, stays in the customer's history. */
    @EventType("bandhu.lifecycle.override-set.v1")
    record OverrideSet(UUID customerId, String stage) implements LifecycleEvent {}

    static LifecycleEvent entered(UUID customer, StageRow row, long revision) {
        var stage = row.stage().code();
        var since = row.since();
        var cause = row.cause();
        var sentence = row.sentence();
        return switch (row.stage()) {
            case SELECTED -> new Selected(customer, stage, since, cause, sentence, revision);
            case ACQUIRED -> new Acquired(customer, stage, since, cause, sentence, revision);
            case RETAINED -> new Retained(customer, stage, since, cause, sentence, revision);
            case EXTENDED -> new Extended(customer, stage, since, cause, sentence, revision);
            case AT_RISK -> new AtRisk(customer, stage, since, cause, sentence, revision);
            case CHURNED -> new Churned(customer, stage, since, cause, sentence, revision);
            case WON_BACK -> new WonBack(customer, stage, since, cause, sentence, revision);
            case PROSPECT -> throw new IllegalArgumentException("nobody becomes a prospect");
        };
    }
}
