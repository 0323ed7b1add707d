package bandhu.analytics.sales;

import bandhu.analytics.fact.FactLine;
import bandhu.chassis.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our tolerant reading of sales' events: only the members used here. */
final class OpportunityEvents {
    private OpportunityEvents() {}

    record Stage(int order, String category) {}

    record Created(UUID opportunityId, UUID customerId, UUID pipelineId, UUID stageId, Stage stage, UUID ownerId) {}

    record StageChanged(UUID opportunityId, UUID customerId, UUID pipelineId, UUID ownerId, UUID toStageId, Stage to) {}

    record Closed(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID stageId,
            UUID ownerId,
            Money amount,
            List<FactLine> lines,
            UUID orderId,
            Instant cycleStartedAt) {}

    record Reopened(UUID opportunityId, UUID customerId, UUID pipelineId, UUID stageId, Stage stage, UUID ownerId) {}

    record OrderPlaced(
            UUID orderId, UUID customerId, UUID opportunityId, UUID ownerId, Money amount, List<FactLine> lines) {}

    record OrderRefunded(UUID orderId, UUID customerId, Money amount) {}
}
