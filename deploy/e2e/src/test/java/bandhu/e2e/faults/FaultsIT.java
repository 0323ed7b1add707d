package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drill on a suite of its own: what it does to the parts is no other test's to see. Minutes in {@code bandhu.faults.minutes}
 * make it a long one.
 */
@Timeout(value = 12, unit = TimeUnit.HOURS)
class FaultsIT {

    private static final int MINUTES = Integer.getInteger("bandhu.faults.minutes", 0);

    private static final long SEED = Drill.seed();

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private static RunningSuite suite;
    private static Drill drill;

    @BeforeAll
    static void start() throws Exception {
        CLIENTS.setLevel(Level.WARNING);
        suite = RunningSuite.start(Drill.settings());
        drill = new Drill(suite, SEED);
    }

    @AfterAll
    static void end() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void nothing_is_lost_or_doubled_wherever_a_service_halts() throws Exception {
        assertThat(drill.run("halts", (faults, schedule) -> new Halts(suite, new Random(SEED)).happen(MINUTES > 0)))
                .isEmpty();
    }

    @Test
    void nothing_is_lost_or_doubled_while_parts_fail() throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));

        assertThat(drill.run("faults", (faults, schedule) -> {
                    if (MINUTES == 0) {
                        schedule.once();
                    } else {
                        schedule.until(end);
                    }
                }))
                .isEmpty();
    }
}
