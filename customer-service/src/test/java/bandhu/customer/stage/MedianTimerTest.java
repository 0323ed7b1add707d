package bandhu.customer.stage;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MedianTimerTest {

    @Test
    void nineteen_gaps_are_too_few_and_twenty_are_enough() {
        assertThat(MedianTimer.median(Map.of(10, 19L))).isEmpty();
        assertThat(MedianTimer.median(Map.of(10, 20L))).contains(Duration.ofDays(10));
    }

    @Test
    void of_an_odd_number_it_is_the_one_in_the_middle() {
        assertThat(MedianTimer.median(Map.of(1, 10L, 7, 1L, 30, 10L))).contains(Duration.ofDays(7));
    }

    @Test
    void of_an_even_number_it_lies_between_the_two_in_the_middle() {
        assertThat(MedianTimer.median(Map.of(7, 10L, 30, 10L))).contains(Duration.ofHours(37 * 12));
    }
}
