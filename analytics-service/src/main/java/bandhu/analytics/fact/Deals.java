package bandhu.analytics.fact;

import bandhu.chassis.money.Money;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deals that were won or lost, and the stages that opportunities entered. */
@ApplicationScoped
public class Deals {
    private final Sql sql;
    private final FactLines lines;

    Deals(Sql sql, FactLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** @param cycleStartedAt when the second stage was entered, else when it was created */
    public record Outcome(
            UUID opportunityId,
            String outcome,
            UUID pipelineId,
            UUID ownerId,
            Money amount,
            Instant cycleStartedAt,
            List<FactLine> lines) {}

    public record Entry(UUID opportunityId, UUID pipelineId, UUID stageId, int order, String category, UUID ownerId) {}

    public void closed(Origin origin, Outcome deal) {
        sql.update(
                """
                INSERT INTO deal_outcome (tenant_id, event_id, opportunity_id, outcome, at, recorded_at, subject_id,
                                          customer_id, owner_id, pipeline_id, amount, currency, cycle_started_at, reverted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
                ON CONFLICT DO NOTHING""",
                origin.tenant(),
                origin.eventId(),
                deal.opportunityId(),
                deal.outcome(),
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                deal.ownerId(),
                deal.pipelineId(),
                deal.amount() == null ? null : deal.amount().minor(),
                deal.amount() == null ? null : deal.amount().currency(),
                deal.cycleStartedAt(),
                origin.tenant(),
                origin.eventId());
        lines.record(origin, deal.lines());
    }

    public void entered(Origin origin, Entry entry) {
        sql.update(
                """
                INSERT INTO stage_entry (tenant_id, event_id, opportunity_id, pipeline_id, stage_id, stage_order, category,
                                         at, recorded_at, subject_id, customer_id, owner_id, reverted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
                ON CONFLICT DO NOTHING""",
                origin.tenant(),
                origin.eventId(),
                entry.opportunityId(),
                entry.pipelineId(),
                entry.stageId(),
                entry.order(),
                entry.category(),
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                entry.ownerId(),
                origin.tenant(),
                origin.eventId());
    }
}
