package bandhu.chassis.job;

import bandhu.chassis.language.KeptText;
import bandhu.chassis.problem.ProblemException;
import java.util.List;

/**
 * Why something was not done, for whoever looks later.
 *
 * @param pointer to the member that broke a rule, null where it was none
 * @param code the violation's, or the problem's
 */
public record Refusal(String pointer, String code, KeptText message) {

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
}
