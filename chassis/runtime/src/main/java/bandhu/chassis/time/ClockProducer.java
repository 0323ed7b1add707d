package bandhu.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The machine's clock. It ticks in microseconds, as PostgreSQL stores them, so that a moment reads back as it was answered. */
@ApplicationScoped
class ClockProducer {
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @SystemTime
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
