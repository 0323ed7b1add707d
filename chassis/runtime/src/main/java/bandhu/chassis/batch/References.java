package bandhu.chassis.batch;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of records that earlier operations of the batch gave a name. */
final class References {
    private static final String PREFIX = "$ref:";
    private final Map<String, UUID> ids = new HashMap<>();

    void name(String ref, UUID id) {
        if (ref != null && id != null) {
            ids.put(ref, id);
        }
    }

    /** The operation with ids in place of names. */
    JsonNode resolve(JsonNode operation) {
        return resolve(operation, Pointers.ROOT);
    }

    private JsonNode resolve(JsonNode node, String pointer) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = object.objectNode();
                object.properties()
                        .forEach(member -> resolved.set(
                                member.getKey(), resolve(member.getValue(), Pointers.child(pointer, member.getKey()))));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = array.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    resolved.add(resolve(array.get(i), Pointers.child(pointer, i)));
                }
                yield resolved;
            }
            case TextNode text when text.textValue().startsWith(PREFIX) -> id(text.textValue(), pointer);
            default -> node;
        };
    }

    private JsonNode id(String reference, String pointer) {
        UUID id = ids.get(reference.substring(PREFIX.length()));
        if (id == null) {
            throw ProblemException.invalid(pointer, Text.of("unknown-ref.name"));
        }
        return TextNode.valueOf(id.toString());
    }
}
