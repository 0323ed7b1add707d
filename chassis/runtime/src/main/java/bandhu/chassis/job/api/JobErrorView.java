package bandhu.chassis.job.api;

import bandhu.chassis.job.JobErrors.JobError;
import bandhu.chassis.language.Language;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an item of a job was refused; one for each rule that it broke.
 *
 * @param recordId which one
 * @param pointer to the member that broke the rule; absent where it was none
 * @param code a stable word
 * @param message for people
 */
@Schema(name = "JobError")
public record JobErrorView(
        @Schema(required = true) UUID recordId,
        String pointer,
        @Schema(required = true) String code,
        @Schema(required = true) String message) {

    static JobErrorView of(JobError error, Language language) {
        return new JobErrorView(
                error.recordId(),
                error.refusal().pointer(),
                error.refusal().code(),
                error.refusal().message().in(language));
    }
}
