package bandhu.chassis.problem;

/**
 * A kind of problem: its stable code and HTTP status. Each service lists its own as an enum ({@code CustomerProblems}); the
 * framework's stand in {@link CommonProblem}.
 */
public interface ProblemType {
    /** Stable kebab-case word; {@code type} is {@code /problems/<code>}. */
    String code();

    int status();

    /** A short English title without a final stop. */
    String title();
}
