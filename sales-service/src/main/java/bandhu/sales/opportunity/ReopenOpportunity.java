package bandhu.sales.opportunity;

/** Taking back a win or a loss. */
record ReopenOpportunity(String occurredAt) {}
