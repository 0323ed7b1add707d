package bandhu.chassis.rebuild.api;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobState;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the service keeps of what others tell.
 *
 * @param topics where that is told
 * @param rows how many rows the tenant has in it
 * @param lastRebuild null while nobody rebuilt it, and some time after
 */
@Schema(name = "ReadModel")
public record ReadModelView(
        @Schema(examples = "tenant-settings") String readModel,
        Made madeOf,
        List<String> topics,
        long rows,
        Rebuild lastRebuild) {

    /** What it is made of. */
    @Schema(name = "ReadModelSource")
    public enum Made {
        /** The last state of each record, from a topic that keeps it. */
        @JsonProperty("states")
        STATES,
        /** All facts, told again by the services that first told them. */
        @JsonProperty("facts")
        FACTS
    }

    @Schema(name = "Rebuild")
    public record Rebuild(UUID jobId, JobState state, Instant createdAt, Instant finishedAt) {
        static Rebuild of(Job job) {
            return new Rebuild(
                    job.id(), job.state(), job.times().createdAt(), job.times().finishedAt());
        }
    }
}
