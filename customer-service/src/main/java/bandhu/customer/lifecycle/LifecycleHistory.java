package bandhu.customer.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stages of one customer in the order of their time, and the moment at which time alone will act next (null: never).
 * No two successive rows name the same stage. A customer without a row is a prospect.
 *
 * @param purchaseGaps the days between successive days of purchase, ascending: what the tenant's median is made of
 */
public record LifecycleHistory(List<StageRow> rows, Instant nextDueAt, List<Integer> purchaseGaps) {

    public LifecycleHistory {
        rows = List.copyOf(rows);
        purchaseGaps = List.copyOf(purchaseGaps);
    }

    public LifecycleStage stage() {
        return current().map(StageRow::stage).orElse(LifecycleStage.PROSPECT);
    }

    public Optional<StageRow> current() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
