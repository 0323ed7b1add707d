package bandhu.sales.customer;

/** The little that sales-service keeps of a customer's state. */
record CustomerState(String kind, String displayName, String language, String country, Lifecycle lifecycle) {
    record Lifecycle(String stage) {}

    String stage() {
        return lifecycle == null ? null : lifecycle.stage();
    }
}
