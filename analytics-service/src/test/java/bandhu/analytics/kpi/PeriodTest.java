package bandhu.analytics.kpi;

import bandhu.chassis.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {
    private static final ZoneId COLOMBO = ZoneId.of("Asia/Colombo");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void days_begin_and_end_in_the_tenants_zone() {
        Period period = Period.of("2026-01-01", "2026-01-31", COLOMBO, TODAY);

        assertThat(period.start()).isEqualTo(Instant.parse("2025-12-31T18:30:00Z"));
        assertThat(period.end()).isEqualTo(Instant.parse("2026-01-31T18:30:00Z"));
    }

    @Test
    void a_day_on_which_clocks_go_forward_has_23_hours() {
        Period period = Period.of("2026-03-29", "2026-03-29", ZoneId.of("Europe/Berlin"), TODAY);

        assertThat(Duration.between(period.start(), period.end())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void the_previous_period_has_the_same_length_and_ends_the_day_before() {
        Period previous = Period.of("2026-03-01", "2026-03-10", COLOMBO, TODAY).previous();

        assertThat(previous.from()).isEqualTo("2026-02-19");
        assertThat(previous.to()).isEqualTo("2026-02-28");
    }

    @Test
    void without_days_it_is_the_last_thirty() {
        Period period = Period.of(null, null, COLOMBO, TODAY);

        assertThat(period.from()).isEqualTo("2026-03-02");
        assertThat(period.to()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-02-30", "2026-1-1", "0000-01-01", "+10000-01-01", "2026-01-01T00:00:00Z"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> Period.of(text, "2026-03-31", COLOMBO, TODAY)).isInstanceOf(ProblemException.class);
    }

    @Test
    void from_after_to_is_refused() {
        assertThatThrownBy(() -> Period.of("2026-03-02", "2026-03-01", COLOMBO, TODAY))
                .isInstanceOf(ProblemException.class);
    }
}
