package bandhu.sales.stagechange;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.sales.SalesProblems;
import bandhu.sales.pipeline.Stage;
import bandhu.sales.pipeline.StageCategory;
import bandhu.sales.pipeline.Stages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgressTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    private final UUID opportunity = UUID.randomUUID();
    private final Stage prospecting = stage("prospecting", 1, StageCategory.OPEN);
    private final Stage engaging = stage("engaging", 2, StageCategory.OPEN);
    private final Stage proposal = stage("proposal", 3, StageCategory.OPEN);
    private final Stage won = stage("won", 4, StageCategory.WON);
    private final Stage lost = stage("lost", 5, StageCategory.LOST);
    private final Stages stages = new Stages(UUID.randomUUID(), List.of(lost, won, proposal, engaging, prospecting));
    private final Progress progress = Progress.begin(stages, prospecting, MONDAY);

    @Test
    void it_begins_where_it_is_put() {
        Step step = progress.firstStep(opportunity, prospecting);

        assertThat(step).isEqualTo(new Step(opportunity, stages.pipelineId(), 1, null, prospecting, MONDAY));
        assertThat(progress.stageSince()).isEqualTo(MONDAY);
    }

    @Test
    void it_cannot_begin_at_an_end() {
        assertThatThrownBy(() -> Progress.begin(stages, won, MONDAY)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_move_leaves_one_stage_and_enters_the_next_at_once() {
        Step step = progress.move(opportunity, stages, proposal, TUESDAY).orElseThrow();

        assertThat(step.from()).isEqualTo(prospecting);
        assertThat(step.to()).isEqualTo(proposal);
        assertThat(step.number()).isEqualTo(2);
        assertThat(progress.stageSince()).isEqualTo(TUESDAY);
    }

    @Test
    void a_move_to_where_it_stands_is_no_move() {
        assertThat(progress.move(opportunity, stages, prospecting, TUESDAY)).isEmpty();
        assertThat(progress.stageSince()).isEqualTo(MONDAY);
    }

    @Test
    void an_end_is_no_place_to_move_to() {
        assertThat(refused(() -> progress.move(opportunity, stages, won, TUESDAY))
                        .type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void what_happened_before_the_last_step_is_out_of_order() {
        progress.move(opportunity, stages, engaging, TUESDAY);

        ProblemException problem = refused(() -> progress.move(opportunity, stages, proposal, MONDAY));

        assertThat(problem.type()).isEqualTo(SalesProblems.OUT_OF_ORDER);
        assertThat(problem.violations().getFirst().pointer()).isEqualTo("/occurredAt");
    }

    @Test
    void two_steps_may_happen_at_the_same_moment() {
        assertThat(progress.move(opportunity, stages, engaging, MONDAY)).isPresent();
    }

    @Test
    void the_cycle_starts_with_the_first_entry_into_the_second_open_stage() {
        assertThat(progress.cycleStartedAt()).isEqualTo(MONDAY);

        progress.move(opportunity, stages, engaging, TUESDAY);
        progress.move(opportunity, stages, prospecting, FRIDAY);
        progress.move(opportunity, stages, engaging, FRIDAY);

        assertThat(progress.cycleStartedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void the_cycle_starts_with_the_creation_when_the_second_stage_is_skipped() {
        progress.move(opportunity, stages, proposal, TUESDAY);

        assertThat(progress.cycleStartedAt()).isEqualTo(MONDAY);
    }

    @Test
    void an_end_closes_it() {
        Step step = progress.close(opportunity, stages, lost, FRIDAY);

        assertThat(step.from()).isEqualTo(prospecting);
        assertThat(progress.isOpen()).isFalse();
        assertThat(progress.closedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void what_is_closed_neither_moves_nor_closes_again() {
        progress.close(opportunity, stages, won, FRIDAY);

        assertThat(refused(() -> progress.close(opportunity, stages, lost, FRIDAY))
                        .type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        assertThat(refused(() -> progress.move(opportunity, stages, engaging, FRIDAY))
                        .type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void reopening_goes_back_to_the_stage_before_the_end() {
        progress.move(opportunity, stages, proposal, TUESDAY);
        progress.close(opportunity, stages, won, TUESDAY);

        Step step = progress.reopen(opportunity, stages, FRIDAY);

        assertThat(step.from()).isEqualTo(won);
        assertThat(step.to()).isEqualTo(proposal);
        assertThat(progress.closedAt()).isNull();
    }

    @Test
    void reopening_goes_to_the_first_stage_when_the_one_before_the_end_is_gone() {
        progress.move(opportunity, stages, proposal, TUESDAY);
        progress.close(opportunity, stages, won, TUESDAY);
        Stages fewer = new Stages(stages.pipelineId(), List.of(prospecting, engaging, won, lost));

        assertThat(progress.reopen(opportunity, fewer, FRIDAY).to()).isEqualTo(prospecting);
    }

    @Test
    void what_is_open_cannot_be_reopened() {
        assertThat(refused(() -> progress.reopen(opportunity, stages, FRIDAY)).type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    private static ProblemException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action);
    }

    private static Stage stage(String name, int order, StageCategory category) {
        return new Stage(UUID.randomUUID(), name, order, 0.5, category, null, List.of());
    }
}
