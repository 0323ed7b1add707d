package bandhu.chassis.job.api;

import bandhu.chassis.job.JobErrors.JobError;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.language.Language;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an item of a job was refused; one for each rule that it broke.
 *
 * @param row of an import: in which row it stands, counted from 1 without the header
 * @param column of an import: in which column
 * @param value of an import: what stands there, shortened where it is long
 * @param recordId which record; absent for a row of a file
 * @param pointer to the member that broke the rule; absent where it was none
 * @param code a stable word
 * @param message for people
 * @param advice what to do about it
 */
@Schema(name = "JobError")
public record JobErrorView(
        Long row,
        String column,
        String value,
        UUID recordId,
        String pointer,
        @Schema(required = true) String code,
        @Schema(required = true) String message,
        String advice) {

    static JobErrorView of(JobError error, Language language) {
        Refusal refusal = error.refusal();
        Optional<Refusal.Place> place = Optional.ofNullable(refusal.place());
        return new JobErrorView(
                place.map(Refusal.Place::row).orElse(null),
                place.map(Refusal.Place::column).orElse(null),
                place.map(Refusal.Place::value).orElse(null),
                error.recordId(),
                refusal.pointer(),
                refusal.code(),
                refusal.message().in(language),
                place.map(Refusal.Place::advice)
                        .map(advice -> advice.in(language))
                        .orElse(null));
    }
}
