package bandhu.analytics.fact;

import bandhu.chassis.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deals that were won or lost, and the stages that opportunities entered. */
@ApplicationScoped
public class Deals {
    private final FactWrites writes;
    private final FactLines lines;

    Deals(FactWrites writes, FactLines lines) {
        this.writes = writes;
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
        writes.add(
                FactWrite.OUTCOME,
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
        writes.add(
                FactWrite.ENTRY,
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
