package bandhu.chassis.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How sending went.
 *
 * @param status null where there was no answer
 * @param answer the first bytes of its body
 * @param error a stable word for why there was no answer, else null
 * @param retryAfter how long the receiver asked to be left alone, null where it did not
 */
public record Attempt(Instant at, Duration took, Integer status, String answer, String error, Duration retryAfter) {
    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> OVERLOADED = Set.of(TOO_MANY, 502, UNAVAILABLE, 504);

    public boolean isDelivered() {
        return status != null && status >= OK && status < REDIRECTION;
    }

    /** Whether the receiver wants nothing more. */
    public boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether no other event would fare better now: nobody is there, or has too much to do. */
    public boolean isReceiverAway() {
        return status == null || OVERLOADED.contains(status);
    }

    /** Whether {@link #retryAfter} counts. */
    public boolean isToldToWait() {
        return retryAfter != null && status != null && (status == TOO_MANY || status == UNAVAILABLE);
    }
}
