package bandhu.chassis.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the members that dotted paths name; a path leads into the items of lists. */
record Narrowing(Map<String, Narrowing> members) {

    static Narrowing to(List<String> paths) {
        Narrowing all = new Narrowing(new LinkedHashMap<>());
        for (String path : paths) {
            Narrowing at = all;
            for (String step : path.split("\\.")) {
                at = at.members.computeIfAbsent(step, _ -> new Narrowing(new LinkedHashMap<>()));
            }
        }
        return all;
    }

    JsonNode of(JsonNode node) {
        if (members.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                members.forEach((name, inner) -> {
                    if (object.has(name)) {
                        kept.set(name, inner.of(object.get(name)));
                    }
                });
                yield kept;
            }
            case ArrayNode array -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> kept.add(of(item)));
                yield kept;
            }
            default -> node;
        };
    }
}
