package bandhu.sales.pipeline;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.record.Uuid7;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Turns what a client wrote into stages, and holds what every pipeline must keep. */
final class StageRules {
    /** The members of an opportunity that a stage may ask for. */
    static final Set<String> REQUIRABLE =
            Set.of("customerId", "amount", "lines", "expectedCloseDate", "ownerId", "needs", "competitors", "splits");

    private StageRules() {}

    /** @param current the stages that the pipeline has now; empty for a new one */
    static List<Stage> resolve(List<StageInput> inputs, List<Stage> current) {
        List<Violation> violations = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String pointer = "/stages/" + i;
            StageInput input = inputs.get(i);
            checkFields(input, pointer, violations);
            stages.add(stage(input, i + 1, current));
        }
        checkUnique(stages, violations);
        checkEnds(stages, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, Text.of("invalid.stages"), violations);
        }
        return List.copyOf(stages);
    }

    private static Stage stage(StageInput input, int place, List<Stage> current) {
        StageCategory category = categoryOf(input);
        return new Stage(
                identify(input, current),
                input.name(),
                Objects.requireNonNullElse(input.order(), place),
                probability(input, category),
                category,
                input.maxDays(),
                Objects.requireNonNullElse(input.requiredFields(), List.of()));
    }

    private static UUID identify(StageInput input, List<Stage> current) {
        if (input.id() != null) {
            return input.id();
        }
        return current.stream()
                .filter(stage -> stage.name().equals(input.name()))
                .map(Stage::id)
                .findFirst()
                .orElseGet(Uuid7::next);
    }

    private static StageCategory categoryOf(StageInput input) {
        return Objects.requireNonNullElse(input.category(), StageCategory.OPEN);
    }

    private static double probability(StageInput input, StageCategory category) {
        double end = category == StageCategory.WON ? 1 : 0;
        return input.probability() == null ? end : input.probability();
    }

    private static void checkFields(StageInput input, String pointer, List<Violation> violations) {
        StageCategory category = categoryOf(input);
        if (category == StageCategory.OPEN && input.probability() == null) {
            violations.add(Violation.of(pointer + "/probability", Text.of("required.probability")));
        }
        if (category != StageCategory.OPEN && probability(input, category) != (category == StageCategory.WON ? 1 : 0)) {
            violations.add(Violation.of(pointer + "/probability", Text.of("invalid.probability")));
        }
        List<String> required = Objects.requireNonNullElse(input.requiredFields(), List.of());
        for (int i = 0; i < required.size(); i++) {
            if (!REQUIRABLE.contains(required.get(i))) {
                violations.add(Violation.of(pointer + "/requiredFields/" + i, Text.of("unknown-field.stage")));
            }
        }
    }

    private static void checkUnique(List<Stage> stages, List<Violation> violations) {
        Set<Integer> orders = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (!orders.add(stages.get(i).order())) {
                violations.add(Violation.of("/stages/" + i + "/order", Text.of("duplicate.stage-order")));
            }
            if (!ids.add(stages.get(i).id())) {
                violations.add(Violation.of("/stages/" + i, Text.of("duplicate.stage")));
            }
        }
    }

    private static void checkEnds(List<Stage> stages, List<Violation> violations) {
        if (stages.stream().noneMatch(Stage::isOpen)) {
            violations.add(Violation.of("/stages", Text.of("no-open-stage.pipeline")));
        }
        if (count(stages, StageCategory.WON) != 1) {
            violations.add(Violation.of("/stages", Text.of("one-won-stage.pipeline")));
        }
        if (count(stages, StageCategory.LOST) != 1) {
            violations.add(Violation.of("/stages", Text.of("one-lost-stage.pipeline")));
        }
    }

    private static long count(List<Stage> stages, StageCategory category) {
        return stages.stream().filter(stage -> stage.category() == category).count();
    }
}
