package bandhu.chassis.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A condition as it was written, before anything is known of its fields.
 *
 * <p>Each part keeps the RFC 6901 pointer to where it stands, for problems and explanations.
 */
public sealed interface Condition {
    /** Where it stands below the condition's root. */
    String pointer();

    /** True when every part is; without parts, true. */
    record All(String pointer, List<Condition> parts) implements Condition {}

    /** True when some part is; without parts, false. */
    record Any(String pointer, List<Condition> parts) implements Condition {}

    record Not(String pointer, Condition part) implements Condition {}

    /** @param value null where the condition has none */
    record Leaf(String pointer, String field, Op op, JsonNode value) implements Condition {}

    /**
     * How many related records fulfil a condition.
     *
     * @param where null for all of them
     * @param count what the number must be; empty for one or more
     */
    record Related(String pointer, String relation, Condition where, Map<Op, Integer> count) implements Condition {}

    /** What every record fulfils. */
    static Condition everything() {
        return new All("", List.of());
    }

    /** A condition of a service's own: the text, id or word is this one. */
    static Condition equal(String field, Object value) {
        return new Leaf("", field, Op.EQ, TextNode.valueOf(value.toString()));
    }

    /** A condition of a service's own: it is one of these texts, ids or words. */
    static Condition oneOf(String field, Collection<?> values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> all.add(value.toString()));
        return new Leaf("", field, Op.IN, all);
    }

    static Condition exists(String field) {
        return new Leaf("", field, Op.EXISTS, null);
    }

    static Condition missing(String field) {
        return new Leaf("", field, Op.MISSING, null);
    }

    static Condition all(List<Condition> parts) {
        return new All("", parts);
    }

    static Condition any(List<Condition> parts) {
        return new Any("", parts);
    }
}
