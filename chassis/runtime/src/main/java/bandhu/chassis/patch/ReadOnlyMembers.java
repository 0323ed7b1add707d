package bandhu.chassis.patch;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Members that an answer has and a request may not change. A client that sends back what it read is right as long as it leaves
 * them as they are.
 */
final class ReadOnlyMembers extends DeserializationProblemHandler {
    private final ObjectNode current;
    private final ObjectNode patch;
    private final boolean ours;

    ReadOnlyMembers(ObjectNode current, MergePatch patch) {
        this.current = current;
        this.patch = patch.body();
        this.ours = patch.ours();
    }

    /** The patch without its read-only members. Throws 422 for a changed read-only member, 400 for an unknown one. */
    ObjectNode writable(Set<String> writable, Set<String> readable) {
        ObjectNode written = patch.deepCopy();
        if (ours) {
            return written.retain(writable);
        }
        for (var member : patch.properties()) {
            String name = member.getKey();
            if (writable.contains(name)) {
                continue;
            }
            String pointer = Pointers.child(Pointers.ROOT, name);
            if (!readable.contains(name)) {
                throw unknown(pointer);
            }
            if (!name.equals("version") && !member.getValue().equals(orNull(current.get(name)))) {
                throw readOnly(pointer);
            }
            written.remove(name);
        }
        return written;
    }

    /**
     * Inside a member: what the client did not send is the record's own and skipped, what it sent must equal it. Jackson
     * keeps what stands before a record's last component in a buffer, and asks when it has left the object.
     */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        String place = context.getParser().getParsingContext().pathAsPointer().toString();
        boolean buffered = parser != context.getParser();
        String pointer = buffered ? Pointers.child(place, name) : place;
        JsonNode given = context.readTree(parser);
        JsonNode sent = patch.at(pointer);
        if (ours || sent.isMissingNode() || hasEqual(current, pointer, given)) {
            return true;
        }
        throw hasName(current, pointer) ? readOnly(pointer) : unknown(pointer);
    }

    /** Items of lists may stand elsewhere after the change: any item's member will do. */
    private static boolean hasEqual(JsonNode root, String pointer, JsonNode value) {
        return at(root, pointer).stream().anyMatch(value::equals);
    }

    private static boolean hasName(JsonNode root, String pointer) {
        return !at(root, pointer).isEmpty();
    }

    private static List<JsonNode> at(JsonNode root, String pointer) {
        List<JsonNode> nodes = List.of(root);
        for (String step : pointer.substring(1).split("/")) {
            String name = step.replace("~1", "/").replace("~0", "~");
            nodes = nodes.stream()
                    .<JsonNode>mapMulti((node, found) -> {
                        if (node.isArray()) {
                            node.forEach(found);
                        } else if (node.has(name)) {
                            found.accept(node.get(name));
                        }
                    })
                    .toList();
        }
        return nodes;
    }

    private static JsonNode orNull(JsonNode node) {
        return node == null ? NullNode.instance : node;
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.at(CommonProblem.UNKNOWN_MEMBER, pointer, Text.of("unknown-member.here"));
    }

    private static ProblemException readOnly(String pointer) {
        return ProblemException.invalid(pointer, Text.of("read-only.member"));
    }
}
