package bandhu.chassis.job;

import java.time.Duration;

/** A job has to wait for somebody else. Nothing of its chunk is done, and nothing is wrong with it. */
public class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration rest;

    /** @param rest after which it looks again */
    public NotYetException(Duration rest) {
        super("Not yet", null, false, false);
        this.rest = rest;
    }

    public Duration rest() {
        return rest;
    }
}
