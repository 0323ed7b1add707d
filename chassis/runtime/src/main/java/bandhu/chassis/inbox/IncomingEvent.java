package bandhu.chassis.inbox;

import bandhu.chassis.call.Quiet;
import java.time.Instant;
import java.util.UUID;

/** An event of another service (or of one's own), as a listener sees it. */
public interface IncomingEvent {
    UUID id();

    /** {@code bandhu.sales.order-placed.v1}. */
    String type();

    String source();

    String tenant();

    /** The id of the aggregate it tells of. */
    UUID subject();

    /** When it happened, which may be long before it was recorded. */
    Instant time();

    Instant recordedTime();

    /** The aggregate's version after it. */
    long aggregateVersion();

    /** The tenant's position in the owner's journal. */
    long sequence();

    Quiet quiet();

    /** The event that this one takes back, or null. */
    UUID reverts();

    /**
     * Whether a later event of the same key has its effect in the same transaction, so that work which only the last needs,
     * such as folding a history, may be left to that one.
     */
    boolean followed();

    /** The data as a tolerant record of the listener's own: unknown members are ignored. Throws a poison fault where it does not fit. */
    <T> T as(Class<T> shape);
}
