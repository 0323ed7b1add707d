package bandhu.sales.stagechange;

import bandhu.chassis.record.Uuid7;
import bandhu.sales.pipeline.StageCategory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A stay in a stage. It keeps the stage's name and category as they stood, because stages may be renamed. */
@Entity
@Table(name = "stage_change")
class StageChange {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private UUID opportunityId;

    private int number;

    private UUID pipelineId;

    private UUID fromStageId;

    private UUID stageId;

    private String stageName;

    private String category;

    private Instant enteredAt;

    private Instant leftAt;

    private Instant recordedAt;

    private String actor;

    protected StageChange() {}

    static StageChange of(Step step, Instant recordedAt, String actor) {
        StageChange change = new StageChange();
        change.id = Uuid7.next();
        change.opportunityId = step.opportunityId();
        change.number = step.number();
        change.pipelineId = step.pipelineId();
        change.fromStageId = step.from() == null ? null : step.from().id();
        change.stageId = step.to().id();
        change.stageName = step.to().name();
        change.category = step.to().category().wire();
        change.enteredAt = step.when();
        change.recordedAt = recordedAt;
        change.actor = actor;
        return change;
    }

    int number() {
        return number;
    }

    StageChangeView view() {
        return new StageChangeView(
                id,
                opportunityId,
                pipelineId,
                fromStageId,
                stageId,
                stageName,
                StageCategory.of(category),
                enteredAt,
                leftAt,
                leftAt == null ? null : Duration.between(enteredAt, leftAt).truncatedTo(ChronoUnit.SECONDS),
                recordedAt,
                actor);
    }
}
