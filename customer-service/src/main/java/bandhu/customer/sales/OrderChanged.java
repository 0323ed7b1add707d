package bandhu.customer.sales;

import bandhu.chassis.money.Money;
import java.util.UUID;

/** What we use of {@code order-cancelled} and {@code order-refunded}. */
record OrderChanged(UUID orderId, UUID customerId, Money amount) {}
