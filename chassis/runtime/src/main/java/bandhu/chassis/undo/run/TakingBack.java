package bandhu.chassis.undo.run;

import bandhu.chassis.json.StrictJson;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.plan.Reversal;
import bandhu.chassis.undo.run.Outcome.Result;
import bandhu.chassis.undo.run.Undoables.Plan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Sets one record back by the use cases of its collection, in the transaction in progress. */
@ApplicationScoped
class TakingBack {
    private final Undoables undoables;
    private final StrictJson json;
    private final Instance<EntityManager> entities;

    TakingBack(Undoables undoables, StrictJson json, Instance<EntityManager> entities) {
        this.undoables = undoables;
        this.json = json;
        this.entities = entities;
    }

    /** Throws what a rule says against it; the transaction cannot go on then. */
    Outcome of(Affected affected, boolean force) {
        Plan plan = undoables.plan(affected, force);
        if (plan.problem() != null) {
            return Outcome.refused(affected, plan.problem());
        }
        Reversal reversal = plan.reversal();
        Undo undo = plan.undo();
        UUID id = affected.recordId();
        switch (reversal.act()) {
            case DELETE -> undo.delete().orElseThrow().accept(id, IfMatch.ABSENT);
            case RESTORE -> {
                undo.restore().orElseThrow().accept(id);
                setBack(id, undo, reversal);
            }
            case CHANGE -> setBack(id, undo, reversal);
            case LEAVE -> {
                return Outcome.of(affected, Result.CONFLICT, reversal.conflicts());
            }
            case NOTHING, IMPOSSIBLE -> {
                return Outcome.of(affected, Result.UNCHANGED, reversal.conflicts());
            }
        }
        entities.get().flush();
        boolean whole = force || reversal.conflicts().isEmpty();
        return Outcome.of(affected, whole ? Result.UNDONE : Result.PARTLY_UNDONE, reversal.conflicts());
    }

    private void setBack(UUID id, Undo undo, Reversal reversal) {
        ObjectNode patch = reversal.patch().deepCopy();
        reversal.steps().stream()
                .filter(step -> undo.steps().get(step).take(id, reversal.before(), reversal.after()))
                .forEach(patch::remove);
        if (undo.input() != null) {
            patch.retain(json.members(undo.input()));
        }
        if (undo.patch() != null && !patch.isEmpty()) {
            undo.patch().apply(id, new MergePatch(patch, true), IfMatch.ABSENT);
        }
    }
}
