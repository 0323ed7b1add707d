package bandhu.chassis.inbox.customer;

import bandhu.chassis.inbox.IncomingState;
import java.util.List;

/** A CDI bean that keeps what it needs of a collection of customer-service. All of a service share one channel and its transactions. */
public interface CustomerStateFollower {
    /** The collection whose records it is told: {@code customers}, {@code tenants}. */
    String collection();

    /** Keeps records, in this order, or forgets deleted ones, unless it knows a higher version. */
    void follow(List<IncomingState> states);
}
