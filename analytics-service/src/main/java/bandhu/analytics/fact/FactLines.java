package bandhu.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The lines of facts. */
@ApplicationScoped
class FactLines {
    private final FactWrites writes;

    FactLines(FactWrites writes) {
        this.writes = writes;
    }

    void record(Origin origin, List<FactLine> lines) {
        int ord = 0;
        for (FactLine line : lines == null ? List.<FactLine>of() : lines) {
            long amount = line.amount() == null ? 0L : line.amount().minor();
            writes.add(
                    FactWrite.LINE, origin.tenant(), origin.eventId(), ord++, line.productId(), line.family(), amount);
        }
    }
}
