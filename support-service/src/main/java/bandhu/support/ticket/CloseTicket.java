package bandhu.support.ticket;

/** Closing for good. */
record CloseTicket(String occurredAt) {}
