package bandhu.support.ticket;

/** Resolving: the work is done, and the customer may be asked about it. */
record ResolveTicket(String occurredAt) {}
