package bandhu.analytics.kpi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static bandhu.analytics.kpi.Grouping.FAMILY;
import static bandhu.analytics.kpi.Grouping.MANAGER;
import static bandhu.analytics.kpi.Grouping.MONTH;
import static bandhu.analytics.kpi.Grouping.PRODUCT;
import static bandhu.analytics.kpi.Grouping.REGION;
import static bandhu.analytics.kpi.Grouping.SECTOR;
import static bandhu.analytics.kpi.Grouping.SELLER;
import static bandhu.analytics.kpi.Grouping.SOURCE;
import static bandhu.analytics.kpi.Grouping.STAGE;
import static bandhu.analytics.kpi.Grouping.TEAM;

/**
 * A figure: its definition for people, and the facts that it counts. {@code numerator} and {@code denominator} are SQL over
 * one fact {@code f}; {@code AMOUNT} stands for the fact's amount under the grouping in force.
 */
enum Metric {
    WIN_RATE(
            Unit.RATIO,
            "Share of closed deals that were won.",
            "won / (won + lost), by the day of closing",
            new Source("deal_outcome", "NOT f.reverted", "CASE WHEN f.outcome = 'won' THEN 1 ELSE 0 END", "1"),
            EnumSet.of(SELLER, MANAGER, TEAM, REGION, PRODUCT, FAMILY, SECTOR, SOURCE, MONTH)),
    REVENUE(
            Unit.MONEY,
            "What customers bought, less what was refunded, in the tenant's currency.",
            "sum of purchases less refunds, by day; a purchase is an order, or a won opportunity that no order names",
            new Source("purchase", "NOT f.reverted AND NOT f.superseded", "AMOUNT", "1"),
            EnumSet.of(SELLER, MANAGER, TEAM, REGION, PRODUCT, FAMILY, SECTOR, SOURCE, MONTH)),
    SALES_CYCLE(
            Unit.DAYS,
            "How long a won deal took.",
            "mean days from the entry into the second stage, else from creation, to won, by the day of winning",
            new Source(
                    "deal_outcome",
                    "NOT f.reverted AND f.outcome = 'won' AND f.cycle_started_at IS NOT NULL",
                    "extract(epoch FROM f.at - f.cycle_started_at)",
                    "1"),
            EnumSet.of(SELLER, MANAGER, TEAM, REGION, PRODUCT, FAMILY, SECTOR, SOURCE, MONTH)),
    AVERAGE_DEAL(
            Unit.MONEY,
            "The mean amount of a won deal in the tenant's currency; with a product or family, the mean of its part.",
            "sum of won amounts / won deals that have an amount, by the day of winning",
            new Source("deal_outcome", "NOT f.reverted AND f.outcome = 'won' AND f.amount IS NOT NULL", "AMOUNT", "1"),
            EnumSet.of(SELLER, MANAGER, TEAM, REGION, PRODUCT, FAMILY, SECTOR, SOURCE, MONTH)),
    STAGE_CONVERSION(
            Unit.RATIO,
            "Share of the entries into an open stage that got further.",
            "entries that later reached a further open stage or won / entries, by the day of entry",
            new Source("stage_entry", "NOT f.reverted AND f.category = 'open'", """
                    CASE WHEN EXISTS (SELECT FROM stage_entry n
                                       WHERE n.tenant_id = :tenant AND n.opportunity_id = f.opportunity_id
                                         AND (n.at, n.event_id) > (f.at, f.event_id) AND NOT n.reverted
                                         AND (n.category = 'won'
                                              OR n.category = 'open' AND n.stage_order > f.stage_order))
                         THEN 1 ELSE 0 END""", "1"),
            EnumSet.of(STAGE, SELLER, MANAGER, TEAM, REGION, SECTOR, SOURCE, MONTH)),
    ACQUISITION(
            Unit.COUNT,
            "Customers who bought for the first time.",
            "customers whose first purchase lies in the period",
            new Source("first_purchase", "true", "1", "1"),
            EnumSet.of(SELLER, MANAGER, TEAM, REGION, PRODUCT, FAMILY, SECTOR, SOURCE, MONTH)),
    RETENTION_RATE(
            Unit.RATIO,
            "Share of the customers at the start of the period who bought again in it.",
            "customers of before the period, not churned at its start, who bought in it"
                    + " / customers of before the period, not churned at its start",
            new Source("first_purchase", """
                    coalesce((SELECT s.stage FROM customer_stage s
                               WHERE s.tenant_id = :tenant AND s.customer_id = f.customer_id AND s.since < :from
                               ORDER BY s.since DESC, s.ord DESC LIMIT 1), '') <> 'churned'""", """
                    CASE WHEN EXISTS (SELECT FROM purchase p
                                       WHERE p.tenant_id = :tenant AND p.customer_id = f.customer_id
                                         AND p.at >= :from AND p.at < :to AND p.kind <> 'refund'
                                         AND NOT p.superseded AND NOT p.reverted)
                         THEN 1 ELSE 0 END""", "1"),
            EnumSet.of(SECTOR, SOURCE)),
    CSAT(
            Unit.RATIO,
            "Share of the answers to satisfaction surveys that were 4 or 5 of 5.",
            "answers of 4 or 5 / answers, by the day of the answer",
            new Source(
                    "survey_score",
                    "NOT f.reverted AND f.kind = 'csat'",
                    "CASE WHEN f.score >= 4 THEN 1 ELSE 0 END",
                    "1"),
            EnumSet.of(SECTOR, SOURCE, MONTH));

    enum Unit {
        RATIO,
        MONEY,
        DAYS,
        COUNT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which facts count, and how much each adds to the two sums. */
    record Source(String table, String condition, String numerator, String denominator) {}

    private final Unit unit;
    private final String meaning;
    private final String formula;
    private final Source source;
    private final Set<Grouping> groupings;

    Metric(Unit unit, String meaning, String formula, Source source, Set<Grouping> groupings) {
        this.unit = unit;
        this.meaning = meaning;
        this.formula = formula;
        this.source = source;
        this.groupings = groupings;
    }

    static Optional<Metric> named(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Unit unit() {
        return unit;
    }

    String meaning() {
        return meaning;
    }

    String formula() {
        return formula;
    }

    Source source() {
        return source;
    }

    Set<Grouping> groupings() {
        return groupings;
    }

    /** Facts of the period count, but for retention: there the customers of before it. */
    String window() {
        return this == RETENTION_RATE ? "f.at < :from" : "f.at >= :from AND f.at < :to";
    }

    /** Whether its sums are money, which cannot be added over currencies. */
    boolean isMoney() {
        return unit == Unit.MONEY;
    }

    /** Whether the denominator means anything to a reader. */
    boolean isQuotient() {
        return this != REVENUE && this != ACQUISITION;
    }
}
