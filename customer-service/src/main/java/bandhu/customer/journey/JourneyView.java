package bandhu.customer.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's way through the stages, oldest first. */
@Schema(name = "Journey")
record JourneyView(UUID customerId, List<Step> steps) {

    /**
     * One stage.
     *
     * @param until when it was left, absent for the present one
     * @param duration the time in it so far, ISO 8601
     * @param reason a sentence on why it was entered
     */
    @Schema(name = "JourneyStep")
    record Step(
            @Schema(examples = "acquired") String stage,
            Instant since,
            Instant until,
            @Schema(examples = "PT2208H") String duration,
            String reason) {

        static Step between(String stage, Instant since, Instant until, Instant now, String reason) {
            Duration time = Duration.between(since, until == null ? now : until);
            return new Step(
                    stage, since, until, time.truncatedTo(ChronoUnit.SECONDS).toString(), reason);
        }
    }
}
