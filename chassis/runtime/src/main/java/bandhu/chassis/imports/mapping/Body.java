package bandhu.chassis.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The body of a create, in the making: lists have no gaps, whichever of their columns are empty. */
final class Body {
    private final ObjectNode root;
    private final Map<String, Integer> places = new HashMap<>();

    Body(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    /** Puts a value; answers the pointer to it. */
    String put(Target target, JsonNode value) {
        if (target.kind() != Kind.REFERENCE && target.system() != null) {
            ArrayNode ids = root.withArray("/externalIds");
            ids.addObject().put("system", target.system()).set("id", value);
            return "/externalIds/" + (ids.size() - 1) + "/id";
        }
        StringBuilder pointer = new StringBuilder();
        JsonNode at = root;
        for (int i = 0; i < target.path().size(); i++) {
            boolean last = i == target.path().size() - 1;
            boolean listNext = !last && target.path().get(i + 1) instanceof Integer;
            if (target.path().get(i) instanceof Integer wanted) {
                ArrayNode list = (ArrayNode) at;
                int place = places.computeIfAbsent(pointer + "/" + wanted, _ -> added(list));
                pointer.append('/').append(place);
                at = list.get(place);
            } else {
                String name = (String) target.path().get(i);
                pointer.append('/').append(name);
                ObjectNode object = (ObjectNode) at;
                at = last
                        ? object.set(name, value)
                        : listNext ? object.withArray("/" + name) : object.withObject("/" + name);
            }
        }
        return pointer.toString();
    }

    private static int added(ArrayNode list) {
        list.addObject();
        return list.size() - 1;
    }
}
