package bandhu.chassis.inbox.customer;

import bandhu.chassis.inbox.IncomingState;

/** A CDI bean that keeps what it needs of a collection of customer-service. All of a service share one channel and its transactions. */
public interface CustomerStateFollower {
    /** The collection whose records it is told: {@code customers}, {@code tenants}. */
    String collection();

    /** Keeps a record, or forgets a deleted one, unless it knows a higher version. */
    void follow(IncomingState state);
}
