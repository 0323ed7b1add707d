package bandhu.sales.order;

import bandhu.chassis.money.Money;
import bandhu.sales.deal.OrderStatus;
import java.time.Instant;
import java.util.UUID;

/** An order as other services know it. */
record OrderState(
        UUID id,
        UUID customerId,
        UUID opportunityId,
        UUID ownerId,
        Money amount,
        OrderStatus status,
        Instant placedAt) {}
