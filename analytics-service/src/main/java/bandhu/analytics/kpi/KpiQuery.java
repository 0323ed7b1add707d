package bandhu.analytics.kpi;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of the figures. */
class KpiQuery {
    @QueryParam("names")
    @Parameter(description = "Names of figures, separated by commas; all of them when left out.")
    String names;

    @QueryParam("from")
    @Parameter(description = "First day, in the tenant's zone; 29 days before `to` when left out.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, included; today when left out.")
    String to;

    @QueryParam("groupBy")
    @Parameter(description = "One of seller, manager, team, region, product, family, sector, source, stage, month.")
    String groupBy;

    @QueryParam("compare")
    @Parameter(description = "`previous` adds the period of equal length before.")
    String compare;

    /** The figures asked for by name, in that order; empty when none was named. 400 for an unknown one. */
    List<Metric> metrics() {
        if (names == null) {
            return List.of();
        }
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(name -> Metric.named(name)
                        .orElseThrow(() -> ProblemException.parameter("names", Text.of("invalid.unknown-metric"))))
                .distinct()
                .toList();
    }

    /** 400 for an unknown word. */
    Optional<Grouping> grouping() {
        return Optional.ofNullable(groupBy).map(word -> Grouping.named(word)
                .orElseThrow(() -> ProblemException.parameter("groupBy", Text.of("invalid.unknown-grouping"))));
    }

    boolean compares() {
        if (compare != null && !compare.equals("previous")) {
            throw ProblemException.parameter("compare", Text.of("invalid.compare"));
        }
        return compare != null;
    }
}
