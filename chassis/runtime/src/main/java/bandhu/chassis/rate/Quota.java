package bandhu.chassis.rate;

import java.time.Duration;

/**
 * So many requests in each window. It is counted in units, because some requests cost less than a whole one.
 *
 * @param policy what the fields of answers call it
 */
public record Quota(String policy, long requests, Duration window) {
    /** The units that a request costs. */
    static final int REQUEST = 10;

    /** The units that a request costs whose client has the answer already. */
    static final int NOT_MODIFIED = 1;

    /** The same as a share of a whole request. */
    public static final double NOT_MODIFIED_SHARE = (double) NOT_MODIFIED / REQUEST;

    private static final long SECOND = 1_000;

    public Quota {
        if (requests < 1 || window.toMillis() < SECOND) {
            throw new IllegalArgumentException("A quota is at least one request in at least one second: " + policy);
        }
    }

    long units() {
        return requests * REQUEST;
    }

    /** What a second's share of the window is, at least one request: as much as a replica takes at once. */
    long slice() {
        return Math.max(REQUEST, units() * SECOND / window.toMillis());
    }
}
