package bandhu.chassis.undo.plan;

import bandhu.chassis.language.Text;
import bandhu.chassis.undo.Stood;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * How a record is set back.
 *
 * @param act what is done to the record as a whole
 * @param patch the members to set back, after a restoration where that is the act
 * @param steps those of them to which a step of the aggregate leads
 * @param conflicts what others changed since; such members are only in the patch where that was forced
 * @param reason why nothing can be done; null otherwise
 */
public record Reversal(
        Act act,
        ObjectNode patch,
        Set<String> steps,
        List<Conflict> conflicts,
        Text reason,
        Stood before,
        Stood after) {

    /** What is done. */
    public enum Act {
        DELETE,
        RESTORE,
        CHANGE,
        /** It stands as before. */
        NOTHING,
        /** Others changed all that could be set back. */
        LEAVE,
        IMPOSSIBLE
    }

    /** The same for those who may not see what others made of the record. */
    public Reversal discreet() {
        List<Conflict> told = conflicts.stream()
                .map(conflict -> new Conflict(conflict.pointer(), conflict.before(), conflict.after(), null))
                .toList();
        return new Reversal(act, patch, steps, told, reason, before, after);
    }

    static Reversal impossible(Text reason) {
        return bare(Act.IMPOSSIBLE, List.of(), reason);
    }

    static Reversal bare(Act act, List<Conflict> conflicts) {
        return bare(act, conflicts, null);
    }

    private static Reversal bare(Act act, List<Conflict> conflicts, Text reason) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new Reversal(act, nothing, Set.of(), conflicts, reason, new Stood(nothing), new Stood(nothing));
    }
}
