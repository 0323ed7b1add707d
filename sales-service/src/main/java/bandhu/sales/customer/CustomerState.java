package bandhu.sales.customer;

/** The little that sales-service keeps of a customer's state. */
record CustomerState(String kind) {}
