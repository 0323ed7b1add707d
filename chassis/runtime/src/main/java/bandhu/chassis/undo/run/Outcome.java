package bandhu.chassis.undo.run;

import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.plan.Conflict;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a record that was to be set back.
 *
 * @param conflicts what others changed since; set back too only where that was forced
 * @param problem why it was left, or null
 */
public record Outcome(Affected affected, Result result, List<Conflict> conflicts, ProblemException problem) {

    /** How it ended. */
    @Schema(name = "UndoResult")
    public enum Result {
        /** It stands as before. */
        @JsonProperty("undone")
        UNDONE,
        /** What nobody else changed since stands as before. */
        @JsonProperty("partly-undone")
        PARTLY_UNDONE,
        /** It stood as before already. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** Left, because others changed it since. */
        @JsonProperty("conflict")
        CONFLICT,
        /** Left, because it cannot be taken back or a rule stands against it. */
        @JsonProperty("refused")
        REFUSED
    }

    static Outcome of(Affected affected, Result result, List<Conflict> conflicts) {
        return new Outcome(affected, result, conflicts, null);
    }

    static Outcome refused(Affected affected, ProblemException problem) {
        return new Outcome(affected, Result.REFUSED, List.of(), problem);
    }
}
