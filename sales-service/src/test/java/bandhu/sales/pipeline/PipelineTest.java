package bandhu.sales.pipeline;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PipelineTest {
    @Test
    void the_standard_pipeline_has_the_five_stages_of_the_contract() {
        Stages stages = Pipeline.standard("acme").stages();

        assertThat(stages.all())
                .extracting(Stage::name)
                .containsExactly("prospecting", "engaging", "proposal", "won", "lost");
        assertThat(stages.all()).extracting(Stage::probability).containsExactly(0.1, 0.4, 0.7, 1.0, 0.0);
        assertThat(stages.firstOpen().name()).isEqualTo("prospecting");
        assertThat(stages.won().name()).isEqualTo("won");
        assertThat(stages.lost().name()).isEqualTo("lost");
    }

    @Test
    void the_standard_pipeline_of_a_tenant_is_always_the_same() {
        assertThat(Pipeline.standard("acme").view())
                .isEqualTo(Pipeline.standard("acme").view());
        assertThat(Pipeline.standardId("acme")).isNotEqualTo(Pipeline.standardId("other"));
    }

    @Test
    void only_the_second_open_stage_begins_the_sales_cycle() {
        Stages stages = Pipeline.standard("acme").stages();

        assertThat(stages.all())
                .filteredOn(stages::isSecondOpen)
                .extracting(Stage::name)
                .containsExactly("engaging");
    }

    @Test
    void the_same_members_change_nothing() {
        Pipeline pipeline = Pipeline.standard("acme");

        assertThat(pipeline.change(asItIs(pipeline, 5))).isFalse();
        assertThat(pipeline.givenUpBy(asItIs(pipeline, 5))).isEmpty();
    }

    @Test
    void a_stage_that_is_left_out_is_given_up() {
        Pipeline pipeline = Pipeline.standard("acme");
        UUID prospecting = pipeline.stages().firstOpen().id();
        PatchPipeline without =
                new PatchPipeline("sales", asItIs(pipeline, 5).stages().subList(1, 5), List.of());

        assertThat(pipeline.givenUpBy(without)).containsExactly(prospecting);
    }

    @Test
    void a_stage_that_becomes_an_end_is_given_up() {
        Pipeline pipeline = Pipeline.standard("acme");
        List<Stage> all = pipeline.stages().all();
        List<StageInput> swapped = List.of(
                input(all.get(0), StageCategory.OPEN),
                input(all.get(1), StageCategory.OPEN),
                input(all.get(2), StageCategory.WON),
                input(all.get(3), StageCategory.OPEN),
                input(all.get(4), StageCategory.LOST));

        assertThat(pipeline.givenUpBy(new PatchPipeline("sales", swapped, List.of())))
                .containsExactlyInAnyOrder(all.get(2).id(), all.get(3).id());
    }

    private static PatchPipeline asItIs(Pipeline pipeline, int stages) {
        return new PatchPipeline(
                "sales",
                pipeline.stages().all().stream()
                        .limit(stages)
                        .map(stage -> input(stage, stage.category()))
                        .toList(),
                List.of());
    }

    private static StageInput input(Stage stage, StageCategory category) {
        Double probability = category == StageCategory.OPEN ? Double.valueOf(stage.probability()) : null;
        return new StageInput(stage.id(), stage.name(), stage.order(), probability, category, null, List.of());
    }
}
