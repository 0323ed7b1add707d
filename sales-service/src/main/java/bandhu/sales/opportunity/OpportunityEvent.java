package bandhu.sales.opportunity;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import bandhu.chassis.money.Money;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.Outcome;
import bandhu.sales.pipeline.Stage.Mark;
import bandhu.sales.stagechange.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What happens to an opportunity. */
sealed interface OpportunityEvent extends DomainEvent {

    /** A step in the pipeline together with the event that tells of it. */
    record Transition<E extends OpportunityEvent>(Step step, E event) {}

    /**
     * How an opportunity ends.
     *
     * @param eventId under which the end will be told
     * @param outcome null when nothing was said
     * @param nothing zero, for an opportunity without an amount
     */
    record Closing(UUID eventId, Instant when, Outcome outcome, Money nothing) {}

    @EventType("bandhu.sales.opportunity-created.v1")
    record OpportunityCreated(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID stageId,
            Mark stage,
            UUID ownerId,
            Money amount,
            List<Line> lines)
            implements OpportunityEvent {

        static OpportunityCreated of(Opportunity deal, Step step) {
            return new OpportunityCreated(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    step.to().id(),
                    step.to().mark(),
                    deal.ownerId(),
                    deal.worth().amount(),
                    deal.worth().lines());
        }
    }

    @EventType("bandhu.sales.opportunity-updated.v1")
    record OpportunityUpdated(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID stageId,
            UUID ownerId,
            Money amount,
            List<Line> lines,
            LocalDate expectedCloseDate)
            implements OpportunityEvent {

        static OpportunityUpdated of(Opportunity deal, LocalDate expectedCloseDate) {
            return new OpportunityUpdated(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    deal.progress().stageId(),
                    deal.ownerId(),
                    deal.worth().amount(),
                    deal.worth().lines(),
                    expectedCloseDate);
        }
    }

    @EventType("bandhu.sales.opportunity-stage-changed.v1")
    record OpportunityStageChanged(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID ownerId,
            UUID fromStageId,
            Mark from,
            UUID toStageId,
            Mark to)
            implements OpportunityEvent {

        static OpportunityStageChanged of(Opportunity deal, Step step) {
            return new OpportunityStageChanged(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    deal.ownerId(),
                    step.from().id(),
                    step.from().mark(),
                    step.to().id(),
                    step.to().mark());
        }
    }

    /**
     * @param amount zero in the tenant's currency where the opportunity has none
     * @param orderId the order that the win placed, if it did
     * @param cycleStartedAt when selling in earnest began
     */
    @EventType("bandhu.sales.opportunity-won.v1")
    record OpportunityWon(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID fromStageId,
            UUID stageId,
            Mark from,
            UUID ownerId,
            Money amount,
            List<Line> lines,
            UUID orderId,
            Instant cycleStartedAt)
            implements OpportunityEvent {

        static OpportunityWon of(Opportunity deal, Step step, Money nothing) {
            return new OpportunityWon(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    step.from().id(),
                    step.to().id(),
                    step.from().mark(),
                    deal.ownerId(),
                    Objects.requireNonNullElse(deal.worth().amount(), nothing),
                    deal.worth().lines(),
                    deal.orderId(),
                    deal.progress().cycleStartedAt());
        }
    }

    /** @param reason a code, never free text */
    @EventType("bandhu.sales.opportunity-lost.v1")
    record OpportunityLost(
            UUID opportunityId,
            UUID customerId,
            UUID pipelineId,
            UUID fromStageId,
            UUID stageId,
            Mark from,
            UUID ownerId,
            Money amount,
            List<Line> lines,
            Instant cycleStartedAt,
            String reason)
            implements OpportunityEvent {

        static OpportunityLost of(Opportunity deal, Step step, Closing closing) {
            return new OpportunityLost(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    step.from().id(),
                    step.to().id(),
                    step.from().mark(),
                    deal.ownerId(),
                    Objects.requireNonNullElse(deal.worth().amount(), closing.nothing()),
                    deal.worth().lines(),
                    deal.progress().cycleStartedAt(),
                    closing.outcome() == null ? null : closing.outcome().code());
        }
    }

    /** Takes back the won or lost event before it. */
    @EventType("bandhu.sales.opportunity-reopened.v1")
    record OpportunityReopened(
            UUID opportunityId, UUID customerId, UUID pipelineId, UUID stageId, UUID fromStageId, UUID ownerId)
            implements OpportunityEvent {

        static OpportunityReopened of(Opportunity deal, Step step) {
            return new OpportunityReopened(
                    deal.id(),
                    deal.customerId(),
                    deal.progress().pipelineId(),
                    step.to().id(),
                    step.from().id(),
                    deal.ownerId());
        }
    }

    @EventType("bandhu.sales.opportunity-deleted.v1")
    record OpportunityDeleted(UUID opportunityId, UUID customerId) implements OpportunityEvent {}
}
