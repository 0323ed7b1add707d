package bandhu.chassis.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A point, how often it is passed before the process halts there, and until when a process must have started for that. */
final class ArmedPoint {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int EXIT_CODE = 137;
    private final Failpoint point;
    private final Instant until;
    private final AtomicInteger passes;

    private ArmedPoint(Failpoint point, int passes, Instant until) {
        this.point = point;
        this.passes = new AtomicInteger(passes);
        this.until = until;
    }

    /** Reads {@code published,3,2026-11-22T10:15:00Z}: at the third passing. Throws an {@code IllegalArgumentException}, or answers empty. */
    static Optional<ArmedPoint> parse(String setting) {
        String[] parts = setting.strip().split(",", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Failpoint point =
                    Failpoint.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            return Optional.of(new ArmedPoint(point, Integer.parseInt(parts[1]), Instant.parse(parts[2])));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean holdsFor(Instant start) {
        return start.isBefore(until) && Duration.between(start, until).compareTo(LONGEST) <= 0;
    }

    void pass(Failpoint passed) {
        if (passed == point && passes.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    @Override
    public String toString() {
        return point + " after " + passes + " passings";
    }
}
