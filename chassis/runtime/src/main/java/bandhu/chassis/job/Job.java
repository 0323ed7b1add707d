package bandhu.chassis.job;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Uuid7;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One large piece of work. Immutable; what happens to it answers the job as it is then.
 *
 * @param version counted up with each step
 * @param kind which {@link JobKind} does it
 * @param parameters what that kind was told
 * @param failure why it failed, null unless it did
 */
public record Job(
        String tenant,
        UUID id,
        long version,
        String kind,
        JsonNode parameters,
        Asker asker,
        JobState state,
        Progress progress,
        Times times,
        Refusal failure) {
    /** The kind whose changes the history names by its own word. */
    public static final String IMPORT = "import";

    /** Who asked for it, with what they might do then: it is done as them. */
    public record Asker(String actor, Set<String> roles, Quiet quiet) {
        public Asker {
            roles = Set.copyOf(roles);
        }
    }

    /** @param heartbeatAt when it last got on */
    public record Times(Instant createdAt, Instant startedAt, Instant finishedAt, Instant heartbeatAt) {}

    static Job asked(Call call, String kind, JsonNode parameters, Instant now) {
        return new Job(
                call.tenant(),
                Uuid7.next(),
                1,
                kind,
                parameters,
                new Asker(call.actor(), call.roles(), call.quiet()),
                JobState.QUEUED,
                Progress.NONE,
                new Times(now, null, null, null),
                null);
    }

    /**
     * As whom its work is done. Whatever a job changes has its id as correlation id, so that all of it can be found, and taken
     * back, by that.
     */
    public Call call() {
        return new Call(tenant, asker.actor(), asker.roles(), source(), correlationId(), null, asker.quiet(), 0);
    }

    /** {@code import:<id>} of an import, else {@code job:<id>}. */
    private String source() {
        return (kind.equals(IMPORT) ? IMPORT : "job") + ":" + id;
    }

    public String correlationId() {
        return id.toString();
    }

    /** @param left how many items there are to do, null when nobody could tell in time */
    public Job begun(Long left, Instant now) {
        return with(JobState.RUNNING, progress.started(left), new Times(times.createdAt(), now, null, now), null);
    }

    public Job on(Step step, Instant now) {
        return with(state, progress.on(step), new Times(times.createdAt(), times.startedAt(), null, now), null);
    }

    /** It did not get on, and tries again later. */
    public Job disturbed() {
        return with(state, progress.disturbed(), times, null);
    }

    /** Nothing is left to do. */
    public Job finished(Instant now) {
        return ended(JobState.DONE, progress.ended(), now, null);
    }

    /** It cannot go on. */
    public Job failed(Refusal why, Instant now) {
        return ended(JobState.FAILED, progress, now, why);
    }

    /** 409 unless it is under way. */
    public Job cancelled(Instant now) {
        if (!state.isActive()) {
            throw new ProblemException(
                    CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.job-cancel", "state", state.wire()));
        }
        return ended(JobState.CANCELLED, progress, now, null);
    }

    /** Goes on where it stood when it failed; 409 unless it failed. */
    public Job retried() {
        if (state != JobState.FAILED) {
            throw new ProblemException(
                    CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.job-retry", "state", state.wire()));
        }
        Times waiting = new Times(times.createdAt(), times.startedAt(), null, times.heartbeatAt());
        return with(JobState.QUEUED, progress.undisturbed(), waiting, null);
    }

    /** What it did was taken back; 409 while more is to come, and where that was done before. */
    public Job undone() {
        if (state.isActive() || state == JobState.UNDONE) {
            throw new ProblemException(
                    CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.job-undo", "state", state.wire()));
        }
        return with(JobState.UNDONE, progress, times, failure);
    }

    /** What was taken back is done again: it stands as it ended. */
    public Job redone() {
        boolean stopped = progress.total() == null || progress.processed() < progress.total();
        JobState ended = stopped ? JobState.CANCELLED : JobState.DONE;
        return with(failure == null ? ended : JobState.FAILED, progress, times, failure);
    }

    private Job ended(JobState end, Progress last, Instant now, Refusal why) {
        return with(end, last, new Times(times.createdAt(), times.startedAt(), now, now), why);
    }

    private Job with(JobState newState, Progress newProgress, Times newTimes, Refusal newFailure) {
        return new Job(tenant, id, version + 1, kind, parameters, asker, newState, newProgress, newTimes, newFailure);
    }
}
