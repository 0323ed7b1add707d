package bandhu.chassis.problem;

import bandhu.chassis.language.Text;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What PostgreSQL's error codes mean for a client (PostgreSQL 18, appendix A). */
final class SqlStates {
    private static final Logger LOG = Logger.getLogger(SqlStates.class);
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "57014", "25P04", "25P03");
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private SqlStates() {}

    /** Null when the failure says nothing that a client should know. */
    static ProblemException problem(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return isPoolExhausted(failure) ? unavailable() : null;
        }
        if (PASSING.contains(state) || AWAY.contains(state.substring(0, 2))) {
            return unavailable();
        }
        return switch (state) {
            case "23505" -> Failures.of(CommonProblem.ALREADY_EXISTS, Text.of("already-exists.identity"));
            case "23503" -> Failures.of(CommonProblem.CONFLICT, Text.of("conflict.reference"));
            case "23502", "23514" -> Failures.of(CommonProblem.INVALID, Text.of("invalid.missing-or-range"));
            default -> state.startsWith("22") ? Failures.of(CommonProblem.INVALID, Text.of("invalid.range")) : null;
        };
    }

    private static boolean isPoolExhausted(SQLException failure) {
        String message = failure.getMessage();
        return failure.getCause() instanceof TimeoutException
                || (message != null && message.contains("cquisition timeout"));
    }

    private static ProblemException unavailable() {
        return Failures.of(CommonProblem.UNAVAILABLE, Text.of("unavailable.database"));
    }
}
