package bandhu.chassis.batch;

import bandhu.chassis.problem.ProblemException;

/** The way out of a transaction that cannot go on. */
final class OperationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNNAMED = -1;
    private final int index;
    private final transient ProblemException problem;

    OperationRefused(int index, ProblemException problem) {
        super(null, problem, false, false);
        this.index = index;
        this.problem = problem;
    }

    /** When it shows at the end only, so that nobody knows whose fault it was. */
    static OperationRefused unnamed(ProblemException problem) {
        return new OperationRefused(UNNAMED, problem);
    }

    boolean isNamed() {
        return index != UNNAMED;
    }

    int index() {
        return index;
    }

    ProblemException problem() {
        return problem;
    }
}
