package bandhu.chassis.job;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void the_rest_takes_as_long_as_what_is_done_did() {
        Progress half = new Progress(UUID.randomUUID(), 50, 100L, 0, 0, 0);

        assertThat(half.estimate(START, START.plusSeconds(30))).contains(START.plusSeconds(60));
    }

    @Test
    void what_was_done_before_the_last_start_says_nothing_of_its_speed() {
        Progress resumed = new Progress(UUID.randomUUID(), 90, 100L, 0, 80, 0);

        assertThat(resumed.estimate(START, START.plusSeconds(10))).contains(START.plusSeconds(20));
    }

    @Test
    void nobody_knows_before_anything_is_done_or_without_a_total() {
        assertThat(new Progress(null, 0, 100L, 0, 0, 0).estimate(START, START)).isEmpty();
        assertThat(new Progress(null, 5, null, 0, 0, 0).estimate(START, START)).isEmpty();
        assertThat(new Progress(null, 5, 9L, 0, 0, 0).estimate(null, null)).isEmpty();
    }

    @Property
    void an_estimate_never_lies_before_the_last_step(
            @ForAll @LongRange(min = 1, max = 1_000_000) long processed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long left,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds) {
        Instant latest = START.plusSeconds(seconds);

        assertThat(new Progress(null, processed, processed + left, 0, 0, 0).estimate(START, latest))
                .hasValueSatisfying(eta -> assertThat(eta).isAfterOrEqualTo(latest));
    }
}
