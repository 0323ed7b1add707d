package bandhu.chassis.webhook;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be delivered again: one delivery, one event, or a range of the journal. What the webhook does not want is left out.
 *
 * @param deliveryId of the log
 * @param from the first position, an event's {@code sequence}
 * @param to the last position; up to now where it is absent
 */
@Schema(name = "CreateRedelivery", examples = "{\"from\": 1, \"to\": 100}")
public record CreateRedelivery(
        UUID deliveryId,
        UUID eventId,
        @Min(1) Long from,
        @Min(1) Long to) {

    /** 422 unless one of the three is said, and a range does not end before it begins. */
    void requireSense() {
        long said =
                Stream.of(deliveryId, eventId, from).filter(Objects::nonNull).count();
        if (said != 1 || to != null && from == null) {
            throw ProblemException.invalid("", Text.of("invalid-value.redelivery"));
        }
        if (to != null && to < from) {
            throw ProblemException.invalid("/to", Text.of("out-of-range.redelivery"));
        }
    }
}
