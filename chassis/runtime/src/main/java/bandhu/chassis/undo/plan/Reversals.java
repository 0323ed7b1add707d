package bandhu.chassis.undo.plan;

import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.undo.Stood;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.plan.Reversal.Act;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out how a record is set back. A member can be set back without a conflict when it has the value that the request gave
 * it, whoever touched it in between; the record as a whole, when nobody else changed a member since that people write.
 */
@ApplicationScoped
public class Reversals {
    private final StrictJson json;

    Reversals(StrictJson json) {
        this.json = json;
    }

    /**
     * @param undo what the collection lets be taken back
     * @param force whether what others changed since is set back too
     */
    public Reversal of(Affected affected, Undo undo, boolean force) {
        return switch (affected.kind()) {
            case ERASED -> Reversal.impossible(Text.of("not-undoable.erased"));
            case PASSED -> Reversal.bare(Act.NOTHING, List.of());
            case CREATED, RESTORED -> takenAway(affected, undo, force);
            case DELETED -> broughtBack(affected, undo, force);
            case UPDATED -> setBack(affected, undo, force);
        };
    }

    private Reversal takenAway(Affected affected, Undo undo, boolean force) {
        if (!affected.isThere()) {
            return Reversal.bare(Act.NOTHING, List.of());
        }
        if (undo.delete().isEmpty()) {
            return Reversal.impossible(Text.of("not-undoable.no-way"));
        }
        Set<String> written = written(undo);
        List<Conflict> conflicts = affected.updatesOfOthers().stream()
                .flatMap(change -> change.members().stream())
                .filter(member -> written.contains(top(member.pointer())))
                .map(member -> new Conflict(member.pointer(), null, null, json.write(member.to())))
                .toList();
        return Reversal.bare(conflicts.isEmpty() || force ? Act.DELETE : Act.LEAVE, conflicts);
    }

    private Reversal broughtBack(Affected affected, Undo undo, boolean force) {
        if (affected.isThere()) {
            return Reversal.bare(Act.NOTHING, List.of());
        }
        if (undo.restore().isEmpty()) {
            return Reversal.impossible(Text.of("not-undoable.no-way"));
        }
        Reversal members = members(affected, undo, force);
        return members.act() == Act.CHANGE ? as(Act.RESTORE, members) : Reversal.bare(Act.RESTORE, List.of());
    }

    private Reversal setBack(Affected affected, Undo undo, boolean force) {
        if (!affected.isThere()) {
            return Reversal.impossible(Text.of("not-undoable.deleted"));
        }
        return members(affected, undo, force);
    }

    private Reversal members(Affected affected, Undo undo, boolean force) {
        Map<String, MemberChange> changes = MemberChange.of(affected);
        Set<String> written = written(undo);
        WayBack way = new WayBack(force);
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        changes.forEach((name, change) -> {
            before.set(name, change.before());
            after.set(name, change.after());
            if (written.contains(name)) {
                way.add(name, change);
            }
        });
        if (way.patch().isEmpty() && way.conflicts().isEmpty()) {
            boolean none = changes.keySet().stream().noneMatch(written::contains);
            return none ? Reversal.impossible(whyNot(affected)) : Reversal.bare(Act.NOTHING, List.of());
        }
        Set<String> steps = new LinkedHashSet<>(undo.steps().keySet());
        steps.removeIf(step -> !way.patch().has(step));
        Act act = way.patch().isEmpty() ? Act.LEAVE : Act.CHANGE;
        return new Reversal(act, way.patch(), steps, way.conflicts(), null, new Stood(before), new Stood(after));
    }

    private static Text whyNot(Affected affected) {
        return affected.isConsequence() ? Text.of("not-undoable.consequence") : Text.of("not-undoable.no-way");
    }

    private static Reversal as(Act act, Reversal other) {
        return new Reversal(
                act, other.patch(), other.steps(), other.conflicts(), other.reason(), other.before(), other.after());
    }

    /** The members that people write, by patches or by steps. */
    private Set<String> written(Undo undo) {
        Set<String> names = new LinkedHashSet<>(undo.steps().keySet());
        if (undo.input() != null) {
            names.addAll(json.members(undo.input()));
        }
        return names;
    }

    private static String top(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }
}
