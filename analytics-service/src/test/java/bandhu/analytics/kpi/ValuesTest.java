package bandhu.analytics.kpi;

import bandhu.chassis.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesTest {

    @Test
    void a_ratio_is_unrounded() {
        assertThat(Values.value(Metric.WIN_RATE, figure(null, 4238, 6711))).isEqualTo(4238.0 / 6711);
    }

    @Test
    void nothing_to_divide_by_gives_null() {
        assertThat(Values.value(Metric.WIN_RATE, Figure.none(null))).isNull();
        assertThat(Values.value(Metric.AVERAGE_DEAL, Figure.none("LKR"))).isNull();
    }

    @Test
    void revenue_of_nothing_is_zero() {
        assertThat(Values.value(Metric.REVENUE, Figure.none("LKR"))).isEqualTo(new Money(0, "LKR"));
    }

    @Test
    void a_mean_amount_is_rounded_half_up_to_the_minor_unit() {
        assertThat(Values.value(Metric.AVERAGE_DEAL, figure("JPY", 5, 2))).isEqualTo(new Money(3, "JPY"));
    }

    @Test
    void seconds_become_days() {
        assertThat(Values.value(Metric.SALES_CYCLE, figure(null, 3 * 86_400, 2)))
                .isEqualTo(1.5);
    }

    @Test
    void a_count_has_no_denominator() {
        assertThat(Values.value(Metric.ACQUISITION, figure(null, 85, 85))).isEqualTo(85L);
        assertThat(Values.denominator(Metric.ACQUISITION, figure(null, 85, 85))).isNull();
    }

    private static Figure figure(String currency, long numerator, long denominator) {
        return new Figure(null, currency, BigDecimal.valueOf(numerator), denominator);
    }
}
