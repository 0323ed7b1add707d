package bandhu.chassis.undo.run;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.Roles;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.plan.Reversal;
import bandhu.chassis.undo.plan.Reversal.Act;
import bandhu.chassis.undo.plan.Reversals;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The collections that let themselves be undone. */
@ApplicationScoped
class Undoables {
    private final Map<String, Undo> byCollection;
    private final Reversals reversals;
    private final Calls calls;

    Undoables(@All List<Undoable> undoables, Reversals reversals, Calls calls) {
        this.byCollection = undoables.stream()
                .map(Undoable::undo)
                .collect(Collectors.toUnmodifiableMap(Undo::collection, Function.identity()));
        this.reversals = reversals;
        this.calls = calls;
    }

    Optional<Undo> find(String collection) {
        return Optional.ofNullable(byCollection.get(collection));
    }

    /** How a record is set back by the one who asks. */
    Plan plan(Affected affected, boolean force) {
        Undo undo = byCollection.get(affected.collection());
        if (undo == null) {
            return Plan.refused(affected, notUndoable(Text.of("not-undoable.collection")));
        }
        Call call = calls.current();
        if (undo.roles().stream().noneMatch(call::hasRole)) {
            return Plan.refused(
                    affected, new ProblemException(CommonProblem.FORBIDDEN, Text.of("forbidden.operation")));
        }
        boolean seesAll = call.hasRole(Roles.ADMIN) || call.hasRole(Roles.INTEGRATION);
        Reversal found = reversals.of(affected, undo, force);
        Reversal reversal = seesAll ? found : found.discreet();
        ProblemException problem = reversal.act() == Act.IMPOSSIBLE ? notUndoable(reversal.reason()) : null;
        return new Plan(affected, undo, reversal, problem);
    }

    /**
     * @param reversal null where nobody need look for one
     * @param problem why nothing can be done, or null
     */
    record Plan(Affected affected, Undo undo, Reversal reversal, ProblemException problem) {
        static Plan refused(Affected affected, ProblemException problem) {
            return new Plan(affected, null, null, problem);
        }
    }

    private static ProblemException notUndoable(Text reason) {
        return new ProblemException(CommonProblem.NOT_UNDOABLE, reason);
    }
}
