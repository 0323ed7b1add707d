package bandhu.sales.pipeline;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.sales.SalesProblems;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A stage of a pipeline.
 *
 * @param probability from 0 to 1; 1 when won, 0 when lost
 * @param maxDays days after which an opportunity in it counts as stale, null for no limit
 * @param requiredFields members that an opportunity must have to enter it
 */
public record Stage(
        UUID id,
        String name,
        int order,
        double probability,
        StageCategory category,
        Integer maxDays,
        List<String> requiredFields) {

    public boolean isOpen() {
        return category == StageCategory.OPEN;
    }

    /** 422 {@code stage-incomplete} naming each member that the stage asks for and the opportunity lacks. */
    public void requireComplete(Predicate<String> lacks) {
        List<Violation> missing = requiredFields.stream()
                .filter(lacks)
                .map(field -> Violation.of("/" + field, Text.of("required.stage-field", "stage", name, "field", field)))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    SalesProblems.STAGE_INCOMPLETE, missing.getFirst().message(), missing);
        }
    }

    /** What events say of a stage beside its id. */
    public Mark mark() {
        return new Mark(order, category);
    }

    /** A stage's place and category, as they stood. */
    public record Mark(int order, StageCategory category) {}
}
