package bandhu.support.ticket;

/** Taking back a resolution. */
record ReopenTicket(String occurredAt) {}
