package bandhu.testing;

import bandhu.chassis.time.SystemTime;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The machine's clock of the service in a {@code @QuarkusTest}; a test injects it and moves it. It runs on from where it was set, in
 * microseconds like the real one, and is right again after each test.
 */
@Singleton
@Typed(TestClock.class)
public class TestClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** In place of the machine's own. */
    @Produces
    @Singleton
    @SystemTime
    static Clock machine() {
        return new TestClock();
    }

    /** Sets the time; it runs on from there. */
    public void set(Instant now) {
        AHEAD.set(Duration.between(Instant.now(), now));
    }

    public void advance(Duration by) {
        AHEAD.updateAndGet(ahead -> ahead.plus(by));
    }

    public void reset() {
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(Clock.system(zone), AHEAD.get());
    }
}
