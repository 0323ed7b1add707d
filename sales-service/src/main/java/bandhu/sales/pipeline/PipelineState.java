package bandhu.sales.pipeline;

import java.util.List;
import java.util.UUID;

/** A pipeline as other services know it. */
record PipelineState(UUID id, String name, List<StageState> stages) {

    record StageState(UUID id, String name, int order, double probability, StageCategory category) {
        static StageState of(Stage stage) {
            return new StageState(stage.id(), stage.name(), stage.order(), stage.probability(), stage.category());
        }
    }
}
