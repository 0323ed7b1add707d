package bandhu.chassis.change.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a tenant's changes are all there, and as they were written.
 *
 * @param intact whether nothing is wrong with what was looked at
 * @param complete whether all was looked at; otherwise go on from {@code sealed} and {@code chain}
 * @param sealed the last place in the chain that was looked at; places are numbered from 1
 * @param chain the value there, hexadecimal; kept elsewhere, it proves later that the end was not cut off
 * @param erased how many of the changes hold no values any more, because their record was erased
 * @param faults what is wrong, by place; the first 100 at most
 */
@Schema(name = "AuditVerification")
public record Verification(
        boolean intact, boolean complete, long sealed, String chain, long erased, List<Fault> faults) {

    /**
     * What is wrong with a change: its row, or its place in the chain.
     *
     * @param changeId null where only a place is known
     * @param seq the place; 0 for a change that has none
     */
    @Schema(name = "AuditFault")
    public record Fault(Kind kind, UUID changeId, long seq) {}

    /** How the record differs from what was written. */
    @Schema(name = "AuditFaultKind")
    public enum Kind {
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED,
        @JsonProperty("chain-broken")
        CHAIN_BROKEN
    }
}
