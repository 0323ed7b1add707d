package bandhu.sales;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.List;

/** The answer to a value that must be unique and is not: 409 with its pointer. */
public final class Duplicates {
    private Duplicates() {}

    public static ProblemException of(String pointer, String message) {
        return new ProblemException(
                CommonProblem.ALREADY_EXISTS, message, List.of(new Violation(pointer, "already-exists", message)));
    }
}
