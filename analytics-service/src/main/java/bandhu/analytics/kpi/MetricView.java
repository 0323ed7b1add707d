package bandhu.analytics.kpi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure means.
 *
 * @param unit ratio (0 to 1), money, days or count
 * @param groupBy what it may be grouped by
 */
@Schema(name = "Metric")
record MetricView(String name, String unit, String definition, String formula, List<String> groupBy) {
    static MetricView of(Metric metric) {
        return new MetricView(
                metric.word(),
                metric.unit().word(),
                metric.meaning(),
                metric.formula(),
                metric.groupings().stream().map(Grouping::word).toList());
    }
}
