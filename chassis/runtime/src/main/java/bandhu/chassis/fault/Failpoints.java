package bandhu.chassis.fault;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Halts the process, as a power cut would, at a point that a drill named before the start in {@code BANDHU_FAILPOINT}. Off,
 * a point is a read of a constant. A setting that was left in a deployment does no harm: it names the minutes in which it
 * holds, and a process that starts later says so and ignores it.
 */
@Singleton
public final class Failpoints {
    static final String SETTING = "BANDHU_FAILPOINT";
    private static final Logger LOG = Logger.getLogger(Failpoints.class);
    private static final Optional<ArmedPoint> ARMED = armed(System.getenv(SETTING));
    private static final boolean ON = ARMED.isPresent();

    Failpoints() {}

    /** Passes, or never returns. */
    public static void pass(Failpoint point) {
        if (ON) {
            ARMED.orElseThrow().pass(point);
        }
    }

    void announce(@Observes StartupEvent event) {
        ARMED.ifPresent(armed ->
                LOG.errorf("THIS PROCESS WILL HALT at %s. That is for drills alone; unset %s", armed, SETTING));
    }

    private static Optional<ArmedPoint> armed(String setting) {
        if (setting == null || setting.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.MAX);
            Optional<ArmedPoint> armed = ArmedPoint.parse(setting).filter(point -> point.holdsFor(started));
            if (armed.isEmpty()) {
                LOG.errorf("%s is set to %s, which does not hold for this start, and is ignored", SETTING, setting);
            }
            return armed;
        } catch (IllegalArgumentException e) {
            LOG.errorf("%s is set to %s, which names no failpoint, and is ignored", SETTING, setting);
            return Optional.empty();
        }
    }
}
