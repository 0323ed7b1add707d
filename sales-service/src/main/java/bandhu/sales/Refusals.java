package bandhu.sales;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.List;

/** Refusals that several features share. */
public final class Refusals {
    private Refusals() {}

    /** A value that must be unique and is not: 409 with its pointer. */
    public static ProblemException taken(String pointer, String message) {
        return new ProblemException(
                CommonProblem.ALREADY_EXISTS, message, List.of(new Violation(pointer, "already-exists", message)));
    }

    /** Restoring what is there: 409. */
    public static ProblemException notDeleted() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, "The record is not deleted.");
    }

    /** What closed is changed only after it is reopened. */
    public static ProblemException settled() {
        return new ProblemException(
                CommonProblem.ILLEGAL_TRANSITION, "Customer, lines and amount of a closed opportunity are settled.");
    }
}
