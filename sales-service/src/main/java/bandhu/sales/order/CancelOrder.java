package bandhu.sales.order;

/** Cancelling an order, as if it had not been placed. */
record CancelOrder(String occurredAt) {}
