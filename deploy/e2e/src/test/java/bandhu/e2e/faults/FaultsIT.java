package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The drill: parts die, freeze and come back while writes go on. Minutes in {@code bandhu.faults.minutes} make it a long one. */
@ExtendWith(DrillSuite.class)
@Timeout(value = 12, unit = TimeUnit.HOURS)
class FaultsIT {

    @Test
    void nothing_is_lost_or_doubled_while_parts_fail(RunningSuite suite) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(Drill.MINUTES));

        assertThat(new Drill(suite, Drill.seed()).run("faults", (faults, schedule) -> {
                    if (Drill.MINUTES == 0) {
                        schedule.once();
                    } else {
                        schedule.until(end);
                    }
                }))
                .isEmpty();
    }
}
