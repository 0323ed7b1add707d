package bandhu.chassis.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void seconds_and_dates_are_understood() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 10:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void nobody_waits_for_less_than_a_second_or_more_than_a_day() {
        assertThat(RetryAfter.read("0", NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 09:00:00 GMT", NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_makes_no_sense_is_passed_over() {
        assertThat(RetryAfter.read(null, NOW)).isNull();
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read("-1", NOW)).isNull();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isNull();
    }
}
