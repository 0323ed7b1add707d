package bandhu.chassis.condition.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Why a record fulfils a condition or does not.
 *
 * @param leaves every field and relation that the condition looks at, in its order
 */
public record Explanation(boolean matches, List<Leaf> leaves) {

    /**
     * @param pointer where it stands in the condition
     * @param field the field, or the relation that was counted
     * @param op the operator; {@code count} for a relation
     * @param wanted the value in the condition, null where it has none
     * @param saw the record's values; the number of related records
     * @param holds what it came to
     * @param decided whether the answer rests on it: had it come out otherwise, the answer might have too
     */
    public record Leaf(
            String pointer,
            String field,
            String op,
            JsonNode wanted,
            List<JsonNode> saw,
            boolean holds,
            boolean decided) {}
}
