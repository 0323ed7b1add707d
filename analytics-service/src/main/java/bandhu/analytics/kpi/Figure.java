package bandhu.analytics.kpi;

import java.math.BigDecimal;

/**
 * Two sums over facts of one raw key and currency.
 *
 * @param key null where the fact has none, or where nothing is grouped
 * @param currency null but for money
 */
record Figure(String key, String currency, BigDecimal numerator, long denominator) {
    static Figure none(String currency) {
        return new Figure(null, currency, BigDecimal.ZERO, 0);
    }

    Figure plus(Figure other) {
        return new Figure(key, currency, numerator.add(other.numerator), denominator + other.denominator);
    }
}
