package bandhu.analytics.kpi;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts facts. Every piece of SQL here is ours; what a client sends only ever becomes a parameter. */
@ApplicationScoped
class KpiQueries {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");
    private final Sql sql;

    KpiQueries(Sql sql) {
        this.sql = sql;
    }

    /** The sums of a metric in a period, one row per raw key and currency. */
    List<Figure> figures(String tenant, Metric metric, Period period, Optional<Grouping> grouping) {
        String text = """
                SELECT %s AS key, %s AS currency, sum(%s) AS numerator, sum(%s) AS denominator
                  FROM %s f
                %s WHERE f.tenant_id = :tenant AND %s AND %s
                 GROUP BY 1, 2""".formatted(
                grouping.map(Grouping::key).orElse("NULL::text"),
                metric.isMoney() ? "f.currency" : "NULL::text",
                metric.source()
                        .numerator()
                        .replace("AMOUNT", grouping.map(Grouping::amount).orElse("f.amount")),
                metric.source().denominator(),
                metric.source().table(),
                grouping.map(Grouping::join).orElse(""),
                metric.window(),
                metric.source().condition());
        return query(
                text,
                Map.of(
                        "tenant",
                        tenant,
                        "from",
                        period.start(),
                        "to",
                        period.end(),
                        "zone",
                        period.zone().getId()));
    }

    /** When the newest fact that stands here was recorded by its service; empty before the first. */
    Optional<Instant> freshAsOf(String tenant) {
        return sql.query(
                        """
                        SELECT max(newest) FROM (
                            (SELECT recorded_at AS newest FROM deal_outcome WHERE tenant_id = ? ORDER BY recorded_at DESC LIMIT 1)
                            UNION ALL
                            (SELECT recorded_at FROM stage_entry WHERE tenant_id = ? ORDER BY recorded_at DESC LIMIT 1)
                            UNION ALL
                            (SELECT recorded_at FROM purchase WHERE tenant_id = ? ORDER BY recorded_at DESC LIMIT 1)
                            UNION ALL
                            (SELECT recorded_at FROM survey_score WHERE tenant_id = ? ORDER BY recorded_at DESC LIMIT 1)) x""",
                        row -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant),
                        tenant,
                        tenant,
                        tenant,
                        tenant)
                .getFirst();
    }

    private List<Figure> query(String named, Map<String, Object> values) {
        List<Object> arguments = new ArrayList<>();
        Matcher matcher = NAME.matcher(named);
        String positional = matcher.replaceAll(match -> {
            arguments.add(values.get(match.group(1)));
            return "?";
        });
        return sql.query(positional, KpiQueries::figure, arguments.toArray());
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("key"),
                row.getString("currency"),
                row.getBigDecimal("numerator"),
                row.getLong("denominator"));
    }
}
