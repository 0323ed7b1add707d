package bandhu.customer.sales;

import bandhu.chassis.money.Money;
import java.util.List;
import java.util.UUID;

/** What we use of {@code opportunity-won}, {@code -reopened} and {@code -deleted}; a win names the order that it placed. */
record OpportunityChanged(UUID opportunityId, UUID customerId, UUID orderId, Money amount, List<Line> lines) {}
