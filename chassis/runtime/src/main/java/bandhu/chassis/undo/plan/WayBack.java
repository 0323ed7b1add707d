package bandhu.chassis.undo.plan;

import bandhu.chassis.change.Diff;
import bandhu.chassis.problem.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The merge-patch that sets members back. Objects are set back member by member, so that two who changed different parts of a
 * name are not in each other's way; lists and whole objects that came or went, as wholes.
 */
final class WayBack {
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final boolean force;

    /** @param force whether members that others changed since are set back too */
    WayBack(boolean force) {
        this.force = force;
    }

    void add(String name, MemberChange change) {
        compare(Pointers.child(Pointers.ROOT, name), patch, name, change);
    }

    private void compare(String pointer, ObjectNode into, String name, MemberChange change) {
        if (change.before().isObject()
                && change.after().isObject()
                && change.current().isObject()) {
            members(pointer, into, name, change);
            return;
        }
        if (Diff.same(change.before(), change.after()) || Diff.same(change.before(), change.current())) {
            return;
        }
        boolean untouched = Diff.same(change.after(), change.current());
        if (!untouched) {
            conflicts.add(new Conflict(pointer, change.before(), change.after(), change.current()));
        }
        if (untouched || force) {
            into.set(name, change.before());
        }
    }

    private void members(String pointer, ObjectNode into, String name, MemberChange change) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode side : List.of(change.before(), change.after())) {
            side.properties().stream().map(Map.Entry::getKey).forEach(names::add);
        }
        ObjectNode inner = JsonNodeFactory.instance.objectNode();
        for (String member : names) {
            compare(
                    Pointers.child(pointer, member),
                    inner,
                    member,
                    new MemberChange(
                            at(change.before(), member), at(change.after(), member), at(change.current(), member)));
        }
        if (!inner.isEmpty()) {
            into.set(name, inner);
        }
    }

    private static JsonNode at(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? tree.get(name) : NullNode.instance;
    }

    ObjectNode patch() {
        return patch;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
