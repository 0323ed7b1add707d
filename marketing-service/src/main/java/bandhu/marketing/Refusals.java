package bandhu.marketing;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;

/** Refusals that several features share. */
public final class Refusals {
    private Refusals() {}

    /** Restoring what is there: 409. */
    public static ProblemException notDeleted() {
        return illegal(Text.of("illegal-transition.not-deleted"));
    }

    /** A step that the record's state does not allow: 409. */
    public static ProblemException illegal(Text detail) {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, detail);
    }
}
