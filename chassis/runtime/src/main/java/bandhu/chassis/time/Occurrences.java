package bandhu.chassis.time;

import java.time.Instant;

/** Turns the {@code occurredAt} of a request into the moment of its event. */
public interface Occurrences {
    /**
     * The moment that {@code occurredAt} names: a moment as it stands, a day as 00:00 in the tenant's zone, null as now.
     * Throws 422 at {@code /occurredAt} when it is unreadable or in the future, 403 when the actor is neither admin nor integration.
     */
    default Instant resolve(String occurredAt) {
        return resolve("occurredAt", occurredAt);
    }

    /** The same for a member of another name. */
    Instant resolve(String member, String moment);
}
