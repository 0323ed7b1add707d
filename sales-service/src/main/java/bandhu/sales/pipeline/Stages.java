package bandhu.sales.pipeline;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stages of one pipeline in their order: at least one open, exactly one won, exactly one lost. */
public record Stages(UUID pipelineId, List<Stage> all) {
    public Stages {
        all = all.stream().sorted(Comparator.comparingInt(Stage::order)).toList();
    }

    public Stage firstOpen() {
        return only(StageCategory.OPEN);
    }

    public Stage won() {
        return only(StageCategory.WON);
    }

    public Stage lost() {
        return only(StageCategory.LOST);
    }

    public Optional<Stage> find(UUID stageId) {
        return all.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** The stage, or 422 at {@code /stageId}. */
    public Stage require(UUID stageId) {
        return find(stageId).orElseThrow(() -> ProblemException.invalid("/stageId", Text.of("unknown-id.stage")));
    }

    /** Whether selling in earnest begins here: the second open stage, from whose entry a sales cycle counts. */
    public boolean isSecondOpen(Stage stage) {
        return all.stream()
                .filter(Stage::isOpen)
                .skip(1)
                .findFirst()
                .filter(stage::equals)
                .isPresent();
    }

    private Stage only(StageCategory category) {
        return all.stream()
                .filter(stage -> stage.category() == category)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pipeline without a stage of category " + category));
    }
}
