package bandhu.analytics.kpi;

import bandhu.chassis.call.Calls;
import bandhu.chassis.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Puts the sums of a figure together: the total, its groups, and the same of the period before. */
@ApplicationScoped
class KpiAssembly {
    private final Calls calls;
    private final Settings settings;
    private final KpiQueries queries;
    private final Labels labels;

    KpiAssembly(Calls calls, Settings settings, KpiQueries queries, Labels labels) {
        this.calls = calls;
        this.settings = settings;
        this.queries = queries;
        this.labels = labels;
    }

    KpiAnswer.Kpi kpi(Metric metric, Period period, Optional<Grouping> grouping, boolean compares) {
        List<Figure> all = queries.figures(calls.tenant(), metric, period, Optional.empty());
        Figure total = total(metric, all);
        Object previous = compares
                ? Values.value(
                        metric,
                        total(metric, queries.figures(calls.tenant(), metric, period.previous(), Optional.empty())))
                : null;
        return new KpiAnswer.Kpi(
                metric.word(),
                metric.unit().word(),
                Values.value(metric, total),
                Values.numerator(metric, total),
                Values.denominator(metric, total),
                previous,
                otherCurrencies(metric, all),
                grouping.map(by -> groups(metric, period, by, compares)).orElse(null));
    }

    private List<KpiAnswer.Group> groups(Metric metric, Period period, Grouping grouping, boolean compares) {
        Function<String, Labels.Group> label = labels.of(calls.tenant(), grouping);
        Map<Labels.Group, Figure> now = grouped(metric, period, grouping, label);
        Map<Labels.Group, Figure> before = compares ? grouped(metric, period.previous(), grouping, label) : Map.of();
        List<Labels.Group> keys = new ArrayList<>(now.keySet());
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .sorted(order(grouping, metric, now))
                .map(key -> group(metric, key, now.get(key), before.get(key)))
                .toList();
    }

    private KpiAnswer.Group group(Metric metric, Labels.Group key, Figure now, Figure before) {
        Figure figure = Objects.requireNonNullElseGet(now, () -> Figure.none(currency(metric)));
        return new KpiAnswer.Group(
                key.key(),
                key.label(),
                Values.value(metric, figure),
                Values.numerator(metric, figure),
                Values.denominator(metric, figure),
                before == null ? null : Values.value(metric, before));
    }

    private Map<Labels.Group, Figure> grouped(
            Metric metric, Period period, Grouping grouping, Function<String, Labels.Group> label) {
        Map<Labels.Group, Figure> groups = new LinkedHashMap<>();
        queries.figures(calls.tenant(), metric, period, Optional.of(grouping)).stream()
                .filter(figure -> Objects.equals(figure.currency(), currency(metric)))
                .forEach(figure -> groups.merge(label.apply(figure.key()), figure, Figure::plus));
        return groups;
    }

    private Figure total(Metric metric, List<Figure> figures) {
        String currency = currency(metric);
        return figures.stream()
                .filter(figure -> Objects.equals(figure.currency(), currency))
                .reduce(Figure.none(currency), Figure::plus);
    }

    private List<Object> otherCurrencies(Metric metric, List<Figure> figures) {
        List<Object> others = figures.stream()
                .filter(figure -> !Objects.equals(figure.currency(), currency(metric)))
                .map(figure -> Values.value(metric, figure))
                .toList();
        return others.isEmpty() ? null : others;
    }

    private String currency(Metric metric) {
        return metric.isMoney() ? settings.current().currency() : null;
    }

    /** Months in their order; other groups by size, facts of no group last. */
    private static Comparator<Labels.Group> order(Grouping grouping, Metric metric, Map<Labels.Group, Figure> figures) {
        Comparator<Labels.Group> byKey =
                Comparator.comparing(Labels.Group::key, Comparator.nullsLast(Comparator.naturalOrder()));
        if (grouping == Grouping.MONTH) {
            return byKey;
        }
        Function<Labels.Group, BigDecimal> size = key -> Optional.ofNullable(figures.get(key))
                .map(figure -> metric.isQuotient() ? BigDecimal.valueOf(figure.denominator()) : figure.numerator())
                .orElse(BigDecimal.ZERO);
        return Comparator.comparing((Labels.Group key) -> key.key() == null)
                .thenComparing(size, Comparator.reverseOrder())
                .thenComparing(byKey);
    }
}
