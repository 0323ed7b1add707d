package bandhu.customer.rule;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.customer.lifecycle.LifecycleParameters;
import bandhu.customer.lifecycle.LifecycleParameters.Rhythm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules as a tenant may set them; in a PATCH any part of them. Periods are whole days.
 *
 * @param lowSatisfaction a satisfaction of this score of 5 or less is a risk
 * @param renewalGrace a renewal later than its date by this is a risk
 * @param selectionBar a selection score over this selects a prospect
 */
@Schema(name = "PatchLifecycleRules")
record PatchRules(
        @NotNull @Valid ExpectedInterval expectedInterval,
        @NotNull @Valid SilenceLimit atRisk,
        @NotNull @Valid SilenceLimit churned,
        @NotNull @Min(0) @Max(5) Integer lowSatisfaction,
        @NotNull @Valid ReopenedTickets reopenedTickets,

        @NotNull @Schema(implementation = String.class, maxLength = PatchRules.LONGEST, examples = "P14D")
        Period renewalGrace,

        @NotNull @Valid ChurnRisk churnRisk,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double selectionBar) {

    /** No period of whole days is written in more characters. */
    private static final int LONGEST = 64;

    static final PatchRules DEFAULTS = new PatchRules(
            new ExpectedInterval(Period.ofDays(90), 3),
            new SilenceLimit(2.0, Period.ofDays(30)),
            new SilenceLimit(4.0, Period.ofDays(180)),
            2,
            new ReopenedTickets(2, Period.ofDays(30)),
            Period.ofDays(14),
            new ChurnRisk(0.7, 0.5, Period.ofDays(14)),
            0.7);

    /**
     * (n x own median gap + weight x tenant's median gap) / (n + weight).
     *
     * @param defaultGap stands for the tenant's median gap below 20 gaps
     */
    @Schema(name = "LifecycleExpectedInterval")
    record ExpectedInterval(
            @NotNull @Schema(implementation = String.class, maxLength = PatchRules.LONGEST, examples = "P90D")
            Period defaultGap,

            @NotNull @Min(1) @Max(1000) Integer weight) {}

    /** The larger of factor x expected interval and minimum. */
    @Schema(name = "LifecycleSilenceLimit")
    record SilenceLimit(
            @NotNull @DecimalMin("0") @DecimalMax("100") Double factor,

            @NotNull @Schema(implementation = String.class, maxLength = PatchRules.LONGEST, examples = "P30D")
            Period minimum) {}

    @Schema(name = "LifecycleReopenedTickets")
    record ReopenedTickets(
            @NotNull @Min(1) @Max(1000) Integer count,

            @NotNull @Schema(implementation = String.class, maxLength = PatchRules.LONGEST, examples = "P30D")
            Period within) {}

    /** At risk from enter on, no longer below leave, but not before stay is over. */
    @Schema(name = "LifecycleChurnRisk")
    record ChurnRisk(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double enter,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double leave,

            @NotNull @Schema(implementation = String.class, maxLength = PatchRules.LONGEST, examples = "P14D")
            Period stay) {}

    /** What the fold takes; 422 where the values make no sense together. */
    LifecycleParameters parameters(Duration medianGap) {
        if (churnRisk.leave > churnRisk.enter) {
            throw ProblemException.invalid("/churnRisk/leave", Text.of("too-large.churn-leave"));
        }
        var gap = days("/expectedInterval/defaultGap", expectedInterval.defaultGap);
        return new LifecycleParameters(
                new Rhythm(medianGap == null ? Duration.ofDays(gap.getDays()) : medianGap, expectedInterval.weight),
                limit("/atRisk/minimum", atRisk),
                limit("/churned/minimum", churned),
                risks(),
                selectionBar);
    }

    private LifecycleParameters.RiskSigns risks() {
        return new LifecycleParameters.RiskSigns(
                lowSatisfaction,
                new LifecycleParameters.ReopenedTickets(
                        reopenedTickets.count, days("/reopenedTickets/within", reopenedTickets.within)),
                days("/renewalGrace", renewalGrace),
                new LifecycleParameters.ChurnRisk(
                        churnRisk.enter, churnRisk.leave, days("/churnRisk/stay", churnRisk.stay)));
    }

    private static LifecycleParameters.SilenceLimit limit(String pointer, SilenceLimit limit) {
        return new LifecycleParameters.SilenceLimit(limit.factor, days(pointer, limit.minimum));
    }

    private static Period days(String pointer, Period period) {
        if (period.toTotalMonths() != 0 || period.getDays() < 1 || period.getDays() > LifecycleParameters.MOST_DAYS) {
            throw ProblemException.invalid(pointer, Text.of("not-days.period", "most", LifecycleParameters.MOST_DAYS));
        }
        return period;
    }
}
