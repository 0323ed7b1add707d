package bandhu.chassis.page;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 400 of a query parameter. */
final class BadParameter {
    private BadParameter() {}

    static ProblemException of(String name, String code, String message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER, message, List.of(new Violation("?" + name, code, message)));
    }

    static void unlessText(String name, String value) {
        if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw of(name, "not-text", "NUL and lone surrogates are no text.");
        }
    }
}
