package bandhu.support;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.List;

/** Refusals that several features share. */
public final class Refusals {
    private Refusals() {}

    /** Restoring what is there: 409. */
    public static ProblemException notDeleted() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, "The record is not deleted.");
    }

    /** A step that goes back in time: 409 with its pointer. */
    public static ProblemException outOfOrder(String message) {
        return new ProblemException(
                SupportProblems.OUT_OF_ORDER,
                message,
                List.of(new Violation("/occurredAt", SupportProblems.OUT_OF_ORDER.code(), message)));
    }

    public static ProblemException illegal(String message) {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, message);
    }
}
