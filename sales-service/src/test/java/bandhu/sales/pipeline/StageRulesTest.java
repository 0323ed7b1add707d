package bandhu.sales.pipeline;

import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static bandhu.sales.pipeline.StageCategory.LOST;
import static bandhu.sales.pipeline.StageCategory.OPEN;
import static bandhu.sales.pipeline.StageCategory.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StageRulesTest {
    private static final StageInput TALK = stage("Talk", 0.2, OPEN);
    private static final StageInput DONE = stage("Done", null, WON);
    private static final StageInput GONE = stage("Gone", null, LOST);

    @Test
    void stages_stand_in_the_order_of_the_list_when_none_is_said() {
        List<Stage> stages = StageRules.resolve(List.of(TALK, DONE, GONE), List.of());

        assertThat(stages).extracting(Stage::order).containsExactly(1, 2, 3);
        assertThat(stages).extracting(Stage::probability).containsExactly(0.2, 1.0, 0.0);
        assertThat(stages).extracting(Stage::category).containsExactly(OPEN, WON, LOST);
    }

    @Test
    void a_stage_is_found_again_by_its_id_or_its_name() {
        List<Stage> before = StageRules.resolve(List.of(TALK, DONE, GONE), List.of());
        UUID talk = before.getFirst().id();
        StageInput renamed = new StageInput(talk, "Speak", null, 0.3, OPEN, null, null);

        List<Stage> after = StageRules.resolve(List.of(renamed, DONE, GONE), before);

        assertThat(after)
                .extracting(Stage::id)
                .isEqualTo(before.stream().map(Stage::id).toList());
        assertThat(after.getFirst().name()).isEqualTo("Speak");
    }

    @Test
    void an_open_stage_needs_a_probability() {
        assertThat(violations(stage("Talk", null, OPEN), DONE, GONE))
                .extracting(Violation::pointer)
                .containsExactly("/stages/0/probability");
    }

    @Test
    void the_ends_are_certain() {
        assertThat(violations(TALK, stage("Done", 0.9, WON), stage("Gone", 0.1, LOST)))
                .extracting(Violation::pointer)
                .containsExactly("/stages/1/probability", "/stages/2/probability");
    }

    @Test
    void there_is_an_open_stage_and_one_of_each_end() {
        assertThat(violations(DONE, GONE)).extracting(Violation::code).containsExactly("no-open-stage");
        assertThat(violations(TALK, GONE)).extracting(Violation::code).containsExactly("one-won-stage");
        assertThat(violations(TALK, DONE)).extracting(Violation::code).containsExactly("one-lost-stage");
        assertThat(violations(TALK, DONE, stage("Won too", null, WON), GONE))
                .extracting(Violation::code)
                .containsExactly("one-won-stage");
    }

    @Test
    void two_stages_never_share_a_place() {
        StageInput second = new StageInput(null, "More", 1, 0.5, OPEN, null, null);

        assertThat(violations(TALK, second, DONE, GONE))
                .extracting(Violation::pointer)
                .contains("/stages/1/order");
    }

    @Test
    void the_same_stage_cannot_be_listed_twice() {
        UUID id = UUID.randomUUID();
        StageInput one = new StageInput(id, "One", null, 0.5, OPEN, null, null);
        StageInput two = new StageInput(id, "Two", null, 0.5, OPEN, null, null);

        assertThat(violations(one, two, DONE, GONE))
                .extracting(Violation::pointer)
                .containsExactly("/stages/1");
    }

    @Test
    void a_stage_asks_only_for_members_that_exist() {
        StageInput asking = new StageInput(null, "Talk", null, 0.2, OPEN, null, List.of("amount", "mood"));

        assertThat(violations(asking, DONE, GONE))
                .extracting(Violation::pointer)
                .containsExactly("/stages/0/requiredFields/1");
    }

    private static List<Violation> violations(StageInput... inputs) {
        return catchThrowableOfType(ProblemException.class, () -> StageRules.resolve(List.of(inputs), List.of()))
                .violations();
    }

    private static StageInput stage(String name, Double probability, StageCategory category) {
        return new StageInput(null, name, null, probability, category, null, null);
    }
}
