package bandhu.customer.stage;

import bandhu.chassis.call.Quiet;
import bandhu.customer.lifecycle.LifecycleHistory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What the last fold of a customer left behind; whoever folds holds the lock on this row. */
@Entity
@Table(name = "lifecycle_head")
class LifecycleHead {
    private static final String LIVE = "live";
    private static final String HISTORY = "history";

    @Id
    private UUID customerId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long revision;
    private Instant nextDueAt;
    private String pending;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> purchaseGaps = List.of();

    protected LifecycleHead() {}

    UUID customerId() {
        return customerId;
    }

    long revision() {
        return revision;
    }

    Instant nextDueAt() {
        return nextDueAt;
    }

    long nextRevision() {
        return ++revision;
    }

    /** Facts were kept that no fold has seen yet. Of mixed ones the quiet side is taken. */
    void await(Quiet quiet) {
        var kind = quiet == Quiet.LIVE ? LIVE : HISTORY;
        pending = pending == null || pending.equals(kind) ? kind : HISTORY;
    }

    /** How loud the fold of the facts that wait may be; empty when none wait. */
    Optional<Quiet> pending() {
        return Optional.ofNullable(pending).map(kind -> kind.equals(LIVE) ? Quiet.LIVE : Quiet.HISTORY);
    }

    /** Its timer fired or may have: the next fold sets it again, come what may. */
    void timerIsGone() {
        nextDueAt = null;
    }

    void folded(LifecycleHistory history) {
        pending = null;
        nextDueAt = history.nextDueAt();
        if (!purchaseGaps.equals(history.purchaseGaps())) {
            purchaseGaps = history.purchaseGaps();
        }
    }
}
