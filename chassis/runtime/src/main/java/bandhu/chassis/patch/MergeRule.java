package bandhu.chassis.patch;

import bandhu.chassis.problem.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The algorithm of RFC 7396, section 2. */
final class MergeRule {
    private MergeRule() {}

    /** A new tree; neither argument is changed. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch.deepCopy();
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode before = merged.path(change.getKey());
                merged.set(change.getKey(), merge(before, change.getValue()));
            }
        }
        return merged;
    }

    /** What a patch writes: its members that are not objects, by pointer. */
    static Map<String, JsonNode> leaves(ObjectNode patch) {
        var leaves = new LinkedHashMap<String, JsonNode>();
        collect(patch, Pointers.ROOT, leaves);
        return leaves;
    }

    private static void collect(ObjectNode patch, String pointer, Map<String, JsonNode> leaves) {
        for (var member : patch.properties()) {
            String here = Pointers.child(pointer, member.getKey());
            if (member.getValue() instanceof ObjectNode object && !object.isEmpty()) {
                collect(object, here, leaves);
            } else {
                leaves.put(here, member.getValue());
            }
        }
    }
}
