package bandhu.sales.order;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import bandhu.chassis.money.Money;
import bandhu.sales.deal.Line;
import java.util.List;
import java.util.UUID;

/** What happens to an order. */
sealed interface OrderEvent extends DomainEvent {

    @EventType("bandhu.sales.order-placed.v1")
    record OrderPlaced(
            UUID orderId,
            UUID customerId,
            UUID opportunityId,
            UUID ownerId,
            Money amount,
            List<Line> lines,
            String channel)
            implements OrderEvent {}

    /** Takes back the order-placed event of the same order. */
    @EventType("bandhu.sales.order-cancelled.v1")
    record OrderCancelled(UUID orderId, UUID customerId, UUID opportunityId, UUID ownerId, Money amount)
            implements OrderEvent {}

    /** @param amount what was given back this time */
    @EventType("bandhu.sales.order-refunded.v1")
    record OrderRefunded(UUID orderId, UUID customerId, Money amount) implements OrderEvent {}
}
