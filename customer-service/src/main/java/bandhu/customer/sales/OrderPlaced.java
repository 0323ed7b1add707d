package bandhu.customer.sales;

import bandhu.chassis.money.Money;
import java.util.List;
import java.util.UUID;

/** What we use of {@code bandhu.sales.order-placed.v1}. */
record OrderPlaced(UUID orderId, UUID customerId, UUID opportunityId, Money amount, List<Line> lines) {}
