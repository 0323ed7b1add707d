package bandhu.analytics.kpi;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers figures. */
@ApplicationScoped
class KpiService {
    private final Calls calls;
    private final Settings settings;
    private final Clock clock;
    private final KpiQueries queries;
    private final KpiAssembly assembly;

    KpiService(Calls calls, Settings settings, Clock clock, KpiQueries queries, KpiAssembly assembly) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
        this.queries = queries;
        this.assembly = assembly;
    }

    @Transactional
    public KpiAnswer readKpis(KpiQuery query) {
        var zone = settings.current().timeZone();
        Period period = Period.of(query.from, query.to, zone, LocalDate.ofInstant(clock.instant(), zone));
        Optional<Grouping> grouping = query.grouping();
        List<Metric> named = query.metrics();
        named.forEach(metric -> requireSplittable(metric, grouping));
        boolean compares = query.compares();
        List<KpiAnswer.Kpi> kpis = (named.isEmpty() ? List.of(Metric.values()) : named)
                .stream()
                        .map(metric ->
                                assembly.kpi(metric, period, grouping.filter(metric.groupings()::contains), compares))
                        .toList();
        return new KpiAnswer(
                period.from(),
                period.to(),
                zone.getId(),
                queries.freshAsOf(calls.tenant()).orElse(null),
                kpis);
    }

    private static void requireSplittable(Metric metric, Optional<Grouping> grouping) {
        if (grouping.isPresent() && !metric.groupings().contains(grouping.get())) {
            throw ProblemException.parameter(
                    "groupBy",
                    Text.of(
                            "invalid.grouping",
                            "metric",
                            metric.word(),
                            "grouping",
                            grouping.get().word()));
        }
    }
}
