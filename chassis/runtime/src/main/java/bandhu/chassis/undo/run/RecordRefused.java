package bandhu.chassis.undo.run;

import bandhu.chassis.problem.ProblemException;

/** The way out of a transaction in which a rule stood against one of its records. */
final class RecordRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ProblemException problem;

    RecordRefused(ProblemException problem) {
        super(null, problem, false, false);
        this.problem = problem;
    }

    ProblemException problem() {
        return problem;
    }
}
