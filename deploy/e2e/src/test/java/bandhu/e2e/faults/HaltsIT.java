package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Services halt at each failpoint in turn; {@code ./bandhu test --faults} alone runs it, because it takes its time. */
@ExtendWith(DrillSuite.class)
@Timeout(value = 12, unit = TimeUnit.HOURS)
class HaltsIT {

    @Test
    void nothing_is_lost_or_doubled_wherever_a_service_halts(RunningSuite suite) throws Exception {
        long seed = Drill.seed();

        assertThat(new Drill(suite, seed).run("halts", (faults, schedule) -> new Halts(suite, new Random(seed))
                        .happen(Drill.MINUTES > 0)))
                .isEmpty();
    }
}
