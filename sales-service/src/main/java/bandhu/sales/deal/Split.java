package bandhu.sales.deal;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A seller's share of an opportunity.
 *
 * @param share above 0, up to 1
 */
public record Split(
        @NotNull UUID sellerId,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal share) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    public Split {
        share = share == null ? null : share.stripTrailingZeros();
    }

    /** 422 unless each seller stands once and the shares make a whole; thirds may miss it by a thousandth. */
    public static void requireWhole(List<Split> splits) {
        if (splits.isEmpty()) {
            return;
        }
        if (splits.stream().map(Split::sellerId).distinct().count() < splits.size()) {
            throw ProblemException.invalid("/splits", Text.of("duplicate.split-seller"));
        }
        BigDecimal sum = splits.stream().map(Split::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
            throw ProblemException.invalid("/splits", Text.of("not-whole.splits"));
        }
    }
}
