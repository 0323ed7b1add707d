package bandhu.customer.lifecycle;

import java.time.Instant;
import java.util.List;

/** One line of a history: from when on the customer stands in a stage, why, and the same for a reader. */
public record StageRow(LifecycleStage stage, Instant since, Cause cause, String sentence) {

    /** Why, for machines: a stable code and the ids of the facts behind it in ascending order (none: time alone). */
    public record Cause(String code, List<String> facts) {
        public Cause {
            facts = facts.stream().sorted().distinct().toList();
        }
    }
}
