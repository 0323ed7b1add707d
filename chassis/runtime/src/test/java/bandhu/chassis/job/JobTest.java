package bandhu.chassis.job;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.language.KeptText;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Refusal WHY = new Refusal(null, "invalid", KeptText.of(Text.of("unknown-id.team")));
    private final UUID first = new UUID(1, 1);
    private final UUID last = new UUID(1, 3);
    private final Call asker = new Call("acme", "ada", Set.of("sales-rep"), "api", "c-1", null, Quiet.HISTORY, 0);
    private final Job job = Job.asked(asker, "bulk", NullNode.getInstance(), NOW);

    @Test
    void it_is_done_as_its_asker_under_its_own_id() {
        Call call = job.call();

        assertThat(call.tenant()).isEqualTo("acme");
        assertThat(call.actor()).isEqualTo("ada");
        assertThat(call.roles()).containsExactly("sales-rep");
        assertThat(call.quiet()).isEqualTo(Quiet.HISTORY);
        assertThat(call.source()).isEqualTo("job:" + job.id());
        assertThat(call.correlationId()).isEqualTo(job.id().toString());
    }

    @Test
    void it_counts_what_is_done_and_what_is_refused() {
        Job ended = job.begun(3L, NOW)
                .on(Step.done(first, 2), NOW.plusSeconds(1))
                .on(Step.refused(last), NOW.plusSeconds(2))
                .finished(NOW.plusSeconds(3));

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.progress()).isEqualTo(new Progress(last, 3, 3L, 1, 0, 0));
        assertThat(ended.times().startedAt()).isEqualTo(NOW);
        assertThat(ended.times().finishedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(ended.version()).isEqualTo(5);
    }

    @Test
    void what_left_the_set_meanwhile_is_not_counted_in_the_end() {
        assertThat(job.begun(10L, NOW)
                        .on(Step.done(last, 4), NOW)
                        .finished(NOW)
                        .progress()
                        .total())
                .isEqualTo(4);
    }

    @Test
    void more_than_were_counted_raise_the_total() {
        assertThat(job.begun(1L, NOW).on(Step.done(last, 4), NOW).progress().total())
                .isEqualTo(4);
    }

    @Test
    void getting_on_ends_a_row_of_disturbances() {
        Job disturbed = job.begun(3L, NOW).disturbed().disturbed();

        assertThat(disturbed.progress().attempts()).isEqualTo(2);
        assertThat(disturbed.on(Step.done(first, 1), NOW).progress().attempts()).isZero();
        assertThat(disturbed.on(Step.refused(first), NOW).progress().attempts()).isZero();
    }

    @Test
    void one_that_failed_goes_on_where_it_stood() {
        Job failed = job.begun(3L, NOW).on(Step.done(first, 1), NOW).disturbed().failed(WHY, NOW.plusSeconds(1));
        assertThat(failed.failure()).isEqualTo(WHY);

        Job again = failed.retried();
        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(again.failure()).isNull();
        assertThat(again.times().finishedAt()).isNull();

        Job running = again.begun(5L, NOW.plusSeconds(60));
        assertThat(running.progress()).isEqualTo(new Progress(first, 1, 6L, 0, 1, 0));
        assertThat(running.times().startedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"DONE", "FAILED", "CANCELLED"})
    void one_that_has_ended_cannot_be_cancelled(JobState state) {
        assertThatThrownBy(() -> ended(state).cancelled(NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(state.wire());
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "RUNNING", "DONE", "CANCELLED"})
    void only_one_that_failed_is_tried_again(JobState state) {
        assertThatThrownBy(() -> ended(state).retried())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(state.wire());
    }

    private Job ended(JobState state) {
        Job running = job.begun(1L, NOW);
        return switch (state) {
            case QUEUED -> job;
            case RUNNING -> running;
            case DONE -> running.finished(NOW);
            case FAILED -> running.failed(WHY, NOW);
            case CANCELLED -> running.cancelled(NOW);
            case UNDONE -> throw new IllegalArgumentException("not by itself");
        };
    }
}
