package bandhu.chassis.webhook;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a secret gives way to another.
 *
 * @param overlap how long deliveries are signed with both, a day by default; {@code PT0S} ends the old one at once
 */
@Schema(name = "RotateSecret", examples = "{\"overlap\": \"P1D\"}")
public record RotateSecret(
        @Schema(implementation = String.class, examples = "P1D", maxLength = 40)
        Duration overlap) {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** 422 for one that is negative or longer than 30 days. */
    Duration settled() {
        if (overlap == null) {
            return USUAL;
        }
        if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("/overlap", Text.of("out-of-range.overlap", "most", (int) LONGEST.toDays()));
        }
        return overlap;
    }
}
