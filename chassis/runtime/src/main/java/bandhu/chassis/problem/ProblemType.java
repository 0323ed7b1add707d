package bandhu.chassis.problem;

/**
 * A kind of problem: its stable code and HTTP status. Each service lists its own as an enum ({@code SalesProblems}); the
 * framework's stand in {@link CommonProblem}. What people read of it stands in the catalogue; {@link KnownProblem} lists all.
 */
public interface ProblemType {
    /** Stable kebab-case word; {@code type} is {@code /problems/<code>}. */
    String code();

    int status();
}
