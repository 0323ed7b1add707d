package bandhu.customer.stage;

import bandhu.customer.lifecycle.LifecycleFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A fact as it was learnt: whom it was told of, whom it belongs to now, and what a person wrote to it. */
@Entity
@Table(name = "lifecycle_fact")
class FactRecord {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private UUID subjectId;
    private UUID customerId;
    private Instant happenedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private LifecycleFact fact;

    private String note;
    private Instant recordedAt;

    protected FactRecord() {}

    FactRecord(UUID subjectId, UUID customerId, LifecycleFact fact, String note, Instant recordedAt) {
        this.id = UUID.fromString(fact.id());
        this.subjectId = subjectId;
        this.customerId = customerId;
        this.happenedAt = fact.time();
        this.fact = fact;
        this.note = note;
        this.recordedAt = recordedAt;
    }
}
