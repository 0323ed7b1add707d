package bandhu.chassis.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatesTest {
    @Test
    void days_and_moments_of_our_years_are_read() {
        assertThat(Dates.day("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Dates.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Dates.moment("2026-11-22T10:15:00+05:30")).isEqualTo(Instant.parse("2026-11-22T04:45:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "0000-12-31", "-0001-01-01", "2023-02-29", "20230228", "today", ""})
    void other_days_are_not(String text) {
        assertThatThrownBy(() -> Dates.day(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Dates.moment(text + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
