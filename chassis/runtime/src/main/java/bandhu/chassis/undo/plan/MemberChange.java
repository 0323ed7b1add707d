package bandhu.chassis.undo.plan;

import bandhu.chassis.change.StoredChange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A top member that a request changed: what it was, what the request left, what it is now. */
record MemberChange(JsonNode before, JsonNode after, JsonNode current) {

    /** Of each member of the record, by name. */
    static Map<String, MemberChange> of(Affected affected) {
        Map<String, MemberChange> members = new LinkedHashMap<>();
        for (StoredChange own : affected.updates()) {
            names(own).forEach(name -> {
                MemberChange earlier = members.get(name);
                JsonNode before = earlier == null ? at(own.before(), name) : earlier.before();
                members.put(name, new MemberChange(before, at(own.after(), name), null));
            });
        }
        members.replaceAll(
                (name, change) -> new MemberChange(change.before(), change.after(), current(affected.changes(), name)));
        return members;
    }

    private static JsonNode current(List<StoredChange> changes, String name) {
        return changes.reversed().stream()
                .filter(change -> !change.after().isNull())
                .filter(change -> change.before().isNull()
                        || change.before().has(name)
                        || change.after().has(name))
                .findFirst()
                .map(change -> at(change.after(), name))
                .orElse(NullNode.instance);
    }

    private static List<String> names(StoredChange change) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        change.before().properties().forEach(member -> all.set(member.getKey(), member.getValue()));
        change.after().properties().forEach(member -> all.set(member.getKey(), member.getValue()));
        return all.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode at(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? tree.get(name) : NullNode.instance;
    }
}
