package bandhu.customer.sales;

import java.time.LocalDate;
import java.util.UUID;

/** What we use of the events of a subscription. */
record SubscriptionChanged(UUID subscriptionId, UUID customerId, LocalDate renewalDate) {}
