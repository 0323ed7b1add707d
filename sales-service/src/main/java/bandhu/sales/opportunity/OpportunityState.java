package bandhu.sales.opportunity;

import bandhu.chassis.money.Money;
import bandhu.sales.pipeline.StageCategory;
import java.time.Instant;
import java.util.UUID;

/** An opportunity as other services know it: its name is free text and stays here. */
record OpportunityState(
        UUID id,
        UUID customerId,
        UUID pipelineId,
        UUID stageId,
        UUID ownerId,
        Money amount,
        StageCategory category,
        Instant closedAt) {

    static OpportunityState of(Opportunity deal) {
        return new OpportunityState(
                deal.id(),
                deal.customerId(),
                deal.progress().pipelineId(),
                deal.progress().stageId(),
                deal.ownerId(),
                deal.worth().amount(),
                deal.progress().category(),
                deal.progress().closedAt());
    }
}
