package bandhu.customer.sales;

import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.lifecycle.LifecycleFact;
import bandhu.customer.lifecycle.LifecycleFact.ContractCancelled;
import bandhu.customer.lifecycle.LifecycleFact.ContractExpired;
import bandhu.customer.lifecycle.LifecycleFact.ContractRedated;
import bandhu.customer.lifecycle.LifecycleFact.ContractRenewed;
import bandhu.customer.lifecycle.LifecycleFact.ContractStarted;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWithdrawn;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWon;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderRefunded;
import bandhu.customer.stage.StageService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What sales tells, as facts of the lifecycle. A win that placed an order is left to the order's own event. */
@ApplicationScoped
class SalesFacts {
    private final StageService stages;

    SalesFacts(StageService stages) {
        this.stages = stages;
    }

    void take(IncomingEvent event) {
        switch (event.type()) {
            case "bandhu.sales.order-placed.v1" -> placed(event, event.as(OrderPlaced.class));
            case "bandhu.sales.order-cancelled.v1", "bandhu.sales.order-refunded.v1" ->
                changed(event, event.as(OrderChanged.class));
            case "bandhu.sales.opportunity-won.v1" -> won(event, event.as(OpportunityChanged.class));
            case "bandhu.sales.opportunity-reopened.v1", "bandhu.sales.opportunity-deleted.v1" ->
                withdrawn(event, event.as(OpportunityChanged.class));
            case "bandhu.sales.subscription-started.v1",
                    "bandhu.sales.subscription-renewed.v1",
                    "bandhu.sales.subscription-changed.v1",
                    "bandhu.sales.subscription-cancelled.v1",
                    "bandhu.sales.subscription-expired.v1" -> changed(event, event.as(SubscriptionChanged.class));
            default -> {}
        }
    }

    private void placed(IncomingEvent event, OrderPlaced order) {
        var opportunity =
                order.opportunityId() == null ? null : order.opportunityId().toString();
        var basket = Line.basket(order.amount(), order.lines());
        learn(
                order.customerId(),
                new LifecycleFact.OrderPlaced(
                        id(event), event.time(), order.orderId().toString(), opportunity, basket));
    }

    private void changed(IncomingEvent event, OrderChanged order) {
        var orderId = order.orderId().toString();
        boolean refunded = event.type().equals("bandhu.sales.order-refunded.v1");
        var refund = order.amount() == null ? null : order.amount().minor();
        learn(
                order.customerId(),
                refunded
                        ? new OrderRefunded(id(event), event.time(), orderId, refund)
                        : new OrderCancelled(id(event), event.time(), orderId));
    }

    private void won(IncomingEvent event, OpportunityChanged win) {
        if (win.customerId() != null && win.orderId() == null) {
            var basket = Line.basket(win.amount(), win.lines());
            learn(
                    win.customerId(),
                    new OpportunityWon(
                            id(event), event.time(), win.opportunityId().toString(), basket));
        }
    }

    private void withdrawn(IncomingEvent event, OpportunityChanged opportunity) {
        if (opportunity.customerId() != null) {
            learn(
                    opportunity.customerId(),
                    new OpportunityWithdrawn(
                            id(event), event.time(), opportunity.opportunityId().toString()));
        }
    }

    private void changed(IncomingEvent event, SubscriptionChanged subscription) {
        var id = id(event);
        Instant time = event.time();
        var contract = subscription.subscriptionId().toString();
        var renewal = subscription.renewalDate();
        learn(
                subscription.customerId(),
                switch (event.type()) {
                    case "bandhu.sales.subscription-started.v1" -> new ContractStarted(id, time, contract, renewal);
                    case "bandhu.sales.subscription-renewed.v1" -> new ContractRenewed(id, time, contract, renewal);
                    case "bandhu.sales.subscription-changed.v1" -> new ContractRedated(id, time, contract, renewal);
                    case "bandhu.sales.subscription-cancelled.v1" -> new ContractCancelled(id, time, contract);
                    default -> new ContractExpired(id, time, contract);
                });
    }

    private void learn(UUID customerId, LifecycleFact fact) {
        stages.learn(customerId, fact);
    }

    private static String id(IncomingEvent event) {
        return event.id().toString();
    }
}
