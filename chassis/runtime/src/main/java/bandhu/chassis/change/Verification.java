package bandhu.chassis.change;

import java.util.List;
import java.util.UUID;

/**
 * Whether a tenant's changes are all there, and as they were written.
 *
 * @param sealed how many stand in the chain
 * @param faults the first 100 at most; empty when all is well
 */
public record Verification(long sealed, List<Fault> faults) {

    /** What is wrong with a change: its row, or its place in the chain. */
    public record Fault(Kind kind, UUID changeId, long seq) {}

    public enum Kind {
        CHANGED,
        REMOVED,
        ADDED,
        CHAIN_BROKEN
    }
}
