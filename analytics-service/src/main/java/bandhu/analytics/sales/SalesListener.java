package bandhu.analytics.sales;

import bandhu.analytics.dimension.Dimensions;
import bandhu.analytics.fact.Deals;
import bandhu.analytics.fact.Origin;
import bandhu.analytics.fact.Purchases;
import bandhu.analytics.fact.Reverts;
import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.customer.CustomerRefs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Turns what sales-service says into facts. */
@ApplicationScoped
class SalesListener {
    private final Inbox inbox;
    private final CustomerRefs customers;
    private final Deals deals;
    private final Purchases purchases;
    private final Reverts reverts;
    private final Dimensions dimensions;

    SalesListener(
            Inbox inbox,
            CustomerRefs customers,
            Deals deals,
            Purchases purchases,
            Reverts reverts,
            Dimensions dimensions) {
        this.inbox = inbox;
        this.customers = customers;
        this.deals = deals;
        this.purchases = purchases;
        this.reverts = reverts;
        this.dimensions = dimensions;
    }

    @Incoming("sales")
    @Blocking
    void facts(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("sales", records, this::record);
    }

    @Incoming("sales-state")
    @Blocking
    void state(List<ConsumerRecord<String, byte[]>> records) {
        inbox.state("sales-state", records, dimensions::keep);
    }

    private void record(IncomingEvent event) {
        if (event.reverts() != null) {
            reverts.revert(event.tenant(), event.reverts());
        }
        switch (event.type()) {
            case "bandhu.sales.opportunity-created.v1" -> created(event, event.as(OpportunityEvents.Created.class));
            case "bandhu.sales.opportunity-stage-changed.v1" ->
                moved(event, event.as(OpportunityEvents.StageChanged.class));
            case "bandhu.sales.opportunity-won.v1" -> closed(event, "won", event.as(OpportunityEvents.Closed.class));
            case "bandhu.sales.opportunity-lost.v1" -> closed(event, "lost", event.as(OpportunityEvents.Closed.class));
            case "bandhu.sales.opportunity-reopened.v1" -> reopened(event, event.as(OpportunityEvents.Reopened.class));
            case "bandhu.sales.order-placed.v1" -> ordered(event, event.as(OpportunityEvents.OrderPlaced.class));
            case "bandhu.sales.order-refunded.v1" -> refunded(event, event.as(OpportunityEvents.OrderRefunded.class));
            default -> {}
        }
    }

    private void created(IncomingEvent event, OpportunityEvents.Created said) {
        enter(
                origin(event, said.customerId()),
                new Deals.Entry(
                        said.opportunityId(),
                        said.pipelineId(),
                        said.stageId(),
                        said.stage().order(),
                        said.stage().category(),
                        said.ownerId()));
    }

    private void moved(IncomingEvent event, OpportunityEvents.StageChanged said) {
        enter(
                origin(event, said.customerId()),
                new Deals.Entry(
                        said.opportunityId(),
                        said.pipelineId(),
                        said.toStageId(),
                        said.to().order(),
                        said.to().category(),
                        said.ownerId()));
    }

    private void reopened(IncomingEvent event, OpportunityEvents.Reopened said) {
        if (said.stage() != null) {
            enter(
                    origin(event, said.customerId()),
                    new Deals.Entry(
                            said.opportunityId(),
                            said.pipelineId(),
                            said.stageId(),
                            said.stage().order(),
                            said.stage().category(),
                            said.ownerId()));
        }
    }

    private void closed(IncomingEvent event, String outcome, OpportunityEvents.Closed said) {
        Origin origin = origin(event, said.customerId());
        deals.closed(
                origin,
                new Deals.Outcome(
                        said.opportunityId(),
                        outcome,
                        said.pipelineId(),
                        said.ownerId(),
                        said.amount(),
                        said.cycleStartedAt(),
                        said.lines()));
        enter(
                origin,
                new Deals.Entry(
                        said.opportunityId(),
                        said.pipelineId(),
                        said.stageId(),
                        Integer.MAX_VALUE,
                        outcome,
                        said.ownerId()));
        if (outcome.equals("won") && said.orderId() == null && said.amount() != null && said.customerId() != null) {
            purchases.wonOpportunity(origin, said.opportunityId(), said.ownerId(), said.amount());
        }
    }

    private void ordered(IncomingEvent event, OpportunityEvents.OrderPlaced said) {
        Origin origin = origin(event, said.customerId());
        purchases.order(
                origin,
                new Purchases.Order(said.orderId(), said.opportunityId(), said.ownerId(), said.amount(), said.lines()));
    }

    private void refunded(IncomingEvent event, OpportunityEvents.OrderRefunded said) {
        purchases.refund(origin(event, said.customerId()), said.orderId(), said.amount());
    }

    private void enter(Origin origin, Deals.Entry entry) {
        deals.entered(origin, entry);
    }

    private Origin origin(IncomingEvent event, UUID subjectId) {
        return Origin.of(event, subjectId, subjectId == null ? null : customers.resolve(subjectId));
    }
}
