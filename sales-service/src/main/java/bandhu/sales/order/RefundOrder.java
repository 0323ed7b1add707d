package bandhu.sales.order;

import bandhu.chassis.money.Money;

/**
 * Giving money back.
 *
 * @param amount at most what is left; all of it, when not said
 */
record RefundOrder(Money amount, String occurredAt) {}
