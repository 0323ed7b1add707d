package bandhu.sales;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;

/** Refusals that several features share. */
public final class Refusals {
    private Refusals() {}

    /** A value that must be unique and is not: 409 with its pointer. */
    public static ProblemException taken(String pointer, Text message) {
        return ProblemException.at(CommonProblem.ALREADY_EXISTS, pointer, message);
    }

    /** Restoring what is there: 409. */
    public static ProblemException notDeleted() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.not-deleted"));
    }

    /** What closed is changed only after it is reopened. */
    public static ProblemException settled() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.settled"));
    }
}
