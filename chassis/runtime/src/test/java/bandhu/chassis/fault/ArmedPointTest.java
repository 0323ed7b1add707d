package bandhu.chassis.fault;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArmedPointTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T10:15:00Z");

    private final ArmedPoint point = ArmedPoint.parse("partly-sent,3," + UNTIL).orElseThrow();

    @Test
    void holds_for_a_process_that_starts_in_its_minutes() {
        assertThat(point.holdsFor(UNTIL.minus(Duration.ofMinutes(10)))).isTrue();
        assertThat(point.holdsFor(UNTIL.minusMillis(1))).isTrue();
    }

    @Test
    void what_was_left_in_a_deployment_does_not_hold() {
        assertThat(point.holdsFor(UNTIL)).isFalse();
        assertThat(point.holdsFor(UNTIL.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void nobody_arms_a_process_for_long() {
        assertThat(point.holdsFor(UNTIL.minus(Duration.ofMinutes(11)))).isFalse();
    }

    @Test
    void other_points_and_earlier_passings_go_on() {
        point.pass(Failpoint.PUBLISHED);
        point.pass(Failpoint.PARTLY_SENT);
        point.pass(Failpoint.PARTLY_SENT);

        assertThat(point).hasToString("PARTLY_SENT after 1 passings");
    }

    @Test
    void what_cannot_be_read_arms_nothing() {
        assertThat(ArmedPoint.parse("published")).isEmpty();
        assertThatThrownBy(() -> ArmedPoint.parse("nowhere,1," + UNTIL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArmedPoint.parse("published,once," + UNTIL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArmedPoint.parse("published,1,tomorrow")).isInstanceOf(IllegalArgumentException.class);
    }
}
