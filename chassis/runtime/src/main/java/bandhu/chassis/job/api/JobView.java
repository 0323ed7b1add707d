package bandhu.chassis.job.api;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobState;
import bandhu.chassis.job.Progress;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as it stands.
 *
 * @param parameters what it was told to do
 * @param processed how many items are done or refused
 * @param total how many there are, as far as is known; absent when counting would take too long
 * @param failed how many of the processed were refused; {@code /errors} says why
 * @param counts what became of the processed; of an import {@code created}, {@code updated}, {@code unchanged}, {@code
 *     duplicates}, {@code refused}; absent where the kind does not say
 * @param startedAt when it last started
 * @param eta when it will be done, if the rest takes as long as what is done did
 * @param problem why it failed
 * @param correlationId what everything that it changes carries
 */
@Schema(name = "Job")
public record JobView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,

        @Schema(required = true, implementation = Object.class, type = SchemaType.OBJECT)
        JsonNode parameters,

        @Schema(required = true) JobState state,
        @Schema(required = true) long processed,
        Long total,
        @Schema(required = true) long failed,
        Map<String, Long> counts,
        Instant startedAt,
        Instant finishedAt,
        Instant eta,
        Fault problem,
        @Schema(required = true) String correlationId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) long version)
        implements Versioned {

    /**
     * Why a job failed.
     *
     * @param code a stable word
     * @param message for people
     */
    @Schema(name = "JobFault")
    public record Fault(
            @Schema(required = true) String code,
            @Schema(required = true) String message) {}

    static JobView of(Job job, Language language) {
        Progress progress = job.progress();
        Job.Times times = job.times();
        Refusal failure = job.failure();
        return new JobView(
                job.id(),
                job.kind(),
                job.parameters(),
                job.state(),
                progress.processed(),
                progress.total(),
                progress.failed(),
                progress.counts().isEmpty() ? null : new TreeMap<>(progress.counts()),
                times.startedAt(),
                times.finishedAt(),
                job.state() == JobState.RUNNING
                        ? progress.estimate(times.startedAt(), times.heartbeatAt())
                                .orElse(null)
                        : null,
                failure == null
                        ? null
                        : new Fault(failure.code(), failure.message().in(language)),
                job.correlationId(),
                times.createdAt(),
                job.asker().actor(),
                times.heartbeatAt() == null ? times.createdAt() : times.heartbeatAt(),
                job.version());
    }
}
