package bandhu.customer.stage;

import bandhu.customer.lifecycle.LifecycleStage;
import bandhu.customer.lifecycle.StageRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A row of a history: valid from a moment, known since another, and withdrawn when the past turned out otherwise. */
@Entity
@Table(name = "lifecycle_stage")
class StageRecord {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private UUID customerId;
    private String stage;
    private Instant validFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private StageRow.Cause cause;

    private String sentence;
    private Instant recordedAt;
    private Instant withdrawnAt;

    protected StageRecord() {}

    /** Ids ascend, so that rows of one moment keep their order. */
    StageRecord(UUID id, UUID customerId, StageRow row, Instant recordedAt) {
        this.id = id;
        this.customerId = customerId;
        this.stage = row.stage().code();
        this.validFrom = row.since();
        this.cause = row.cause();
        this.sentence = row.sentence();
        this.recordedAt = recordedAt;
    }

    void withdraw(Instant moment) {
        withdrawnAt = moment;
    }

    StageRow row() {
        return new StageRow(LifecycleStage.ofCode(stage).orElseThrow(), validFrom, cause, sentence);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
