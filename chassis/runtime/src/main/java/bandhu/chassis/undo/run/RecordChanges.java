package bandhu.chassis.undo.run;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.plan.Conflict;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a request did to a record, and whether that can be taken back now.
 *
 * @param kind what it did all in all; {@code passed} for a record that it made and deleted again
 * @param changes each of its changes, the first one first
 * @param conflicts what others changed since: an undo leaves it unless it is forced
 * @param problem why it cannot be taken back, or null
 */
@Schema(name = "RecordChanges")
record RecordChanges(
        String collection,
        UUID recordId,
        Kind kind,
        State state,
        List<ChangeView> changes,
        List<Conflict> conflicts,
        @Schema(ref = "#/components/schemas/Problem") Object problem) {

    @Schema(name = "RecordChangeKind")
    enum Kind {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("deleted")
        DELETED,
        @JsonProperty("restored")
        RESTORED,
        @JsonProperty("erased")
        ERASED,
        @JsonProperty("passed")
        PASSED
    }

    @Schema(name = "UndoState")
    enum State {
        /** All of it can be taken back. */
        @JsonProperty("undoable")
        UNDOABLE,
        /** Others changed some of it since. */
        @JsonProperty("conflict")
        CONFLICT,
        /** The record stands as before. */
        @JsonProperty("undone")
        UNDONE,
        /** Nothing of it can be taken back. */
        @JsonProperty("not-undoable")
        NOT_UNDOABLE
    }

    static RecordChanges of(Undoables.Plan plan, Object problem) {
        Affected affected = plan.affected();
        return new RecordChanges(
                affected.collection(),
                affected.recordId(),
                Kind.valueOf(affected.kind().name()),
                state(plan),
                affected.own().stream().map(ChangeView::of).toList(),
                plan.reversal() == null ? List.of() : plan.reversal().conflicts(),
                problem);
    }

    private static State state(Undoables.Plan plan) {
        if (plan.problem() != null) {
            return State.NOT_UNDOABLE;
        }
        return switch (plan.reversal().act()) {
            case NOTHING -> State.UNDONE;
            case IMPOSSIBLE -> State.NOT_UNDOABLE;
            case DELETE, RESTORE, CHANGE, LEAVE ->
                plan.reversal().conflicts().isEmpty() ? State.UNDOABLE : State.CONFLICT;
        };
    }
}
