package bandhu.chassis.job;

import bandhu.chassis.language.KeptText;
import bandhu.chassis.problem.ProblemException;
import java.util.List;

/**
 * Why something was not done, for whoever looks later.
 *
 * @param pointer to the member that broke a rule, null where it was none
 * @param code the violation's, or the problem's
 * @param place where in a file it stands, null for what came from none
 */
public record Refusal(String pointer, String code, KeptText message, Place place) {

    /**
     * A place in a file.
     *
     * @param row counted from 1, the header not among them
     * @param column its name, null where no single one is to blame
     * @param value what stands there, shortened where it is long; null without a column
     * @param advice what to do about it, null where there is none
     */
    public record Place(long row, String column, String value, KeptText advice) {}

    public Refusal(String pointer, String code, KeptText message) {
        this(pointer, code, message, null);
    }

    /** One for each broken rule. */
    public static List<Refusal> of(ProblemException problem) {
        return problem.violations().isEmpty()
                ? List.of(whole(problem))
                : problem.violations().stream()
                        .map(each -> new Refusal(each.pointer(), each.code(), KeptText.of(each.message())))
                        .toList();
    }

    /** The problem as one. */
    public static Refusal whole(ProblemException problem) {
        return new Refusal(null, problem.type().code(), KeptText.of(problem.detail()));
    }

    /** The same at a place in a file. */
    public Refusal at(Place where) {
        return new Refusal(pointer, code, message, where);
    }
}
