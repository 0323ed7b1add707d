package bandhu.customer.rule;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules of the lifecycle as they are now.
 *
 * @param medianGap the tenant's median gap between two purchases of one customer, found each night; absent below 20 gaps
 */
@Schema(name = "LifecycleRules")
record RulesView(
        UUID id,
        PatchRules.ExpectedInterval expectedInterval,
        PatchRules.SilenceLimit atRisk,
        PatchRules.SilenceLimit churned,
        Integer lowSatisfaction,
        PatchRules.ReopenedTickets reopenedTickets,

        @Schema(implementation = String.class, examples = "P14D")
        Period renewalGrace,

        PatchRules.ChurnRisk churnRisk,
        Double selectionBar,
        @Schema(examples = "P45DT12H") String medianGap,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    static RulesView of(LifecycleRules of) {
        var rules = of.rules();
        return new RulesView(
                of.id(),
                rules.expectedInterval(),
                rules.atRisk(),
                rules.churned(),
                rules.lowSatisfaction(),
                rules.reopenedTickets(),
                rules.renewalGrace(),
                rules.churnRisk(),
                rules.selectionBar(),
                of.medianGap() == null ? null : days(of.medianGap()),
                of.externalIds(),
                of.createdAt(),
                of.createdBy(),
                of.updatedAt(),
                of.updatedBy(),
                of.version());
    }

    private static String days(Duration gap) {
        return "P" + gap.toDays() + "D" + (gap.toHoursPart() == 0 ? "" : "T" + gap.toHoursPart() + "H");
    }
}
