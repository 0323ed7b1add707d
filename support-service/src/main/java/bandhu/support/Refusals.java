package bandhu.support;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;

/** Refusals that several features share. */
public final class Refusals {
    private Refusals() {}

    /** Restoring what is there: 409. */
    public static ProblemException notDeleted() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.not-deleted"));
    }

    /** A step that goes back in time: 409 with its pointer. */
    public static ProblemException outOfOrder(Text message) {
        return ProblemException.at(SupportProblems.OUT_OF_ORDER, "/occurredAt", message);
    }

    public static ProblemException illegal(Text message) {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, message);
    }
}
