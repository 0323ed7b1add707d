package bandhu.analytics.kpi;

import bandhu.chassis.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a figure's two sums come to, in the metric's unit. */
final class Values {
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private Values() {}

    static Object value(Metric metric, Figure figure) {
        if (metric.isQuotient() && figure.denominator() == 0) {
            return null;
        }
        return switch (metric.unit()) {
            case RATIO -> quotient(figure.numerator(), figure.denominator()).doubleValue();
            case DAYS -> quotient(days(figure), figure.denominator()).doubleValue();
            case COUNT -> figure.numerator().longValueExact();
            case MONEY -> money(metric, figure);
        };
    }

    static Object numerator(Metric metric, Figure figure) {
        if (!metric.isQuotient()) {
            return null;
        }
        return switch (metric.unit()) {
            case DAYS -> days(figure).doubleValue();
            case MONEY -> new Money(figure.numerator().longValueExact(), figure.currency());
            default -> figure.numerator().longValueExact();
        };
    }

    static Object denominator(Metric metric, Figure figure) {
        return metric.isQuotient() ? figure.denominator() : null;
    }

    private static Money money(Metric metric, Figure figure) {
        BigDecimal amount = metric.isQuotient()
                ? quotient(figure.numerator(), figure.denominator()).setScale(0, RoundingMode.HALF_UP)
                : figure.numerator();
        return new Money(amount.longValueExact(), figure.currency());
    }

    private static BigDecimal days(Figure figure) {
        return figure.numerator().divide(SECONDS_A_DAY, MathContext.DECIMAL128);
    }

    private static BigDecimal quotient(BigDecimal numerator, long denominator) {
        return numerator.divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
    }
}
