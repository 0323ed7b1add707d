package bandhu.chassis.condition;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a condition from JSON: its shape and its size, not yet its fields. Every fault is a 422 with a pointer. */
public final class ConditionReader {
    private static final Set<Op> COUNTING = Set.of(Op.EQ, Op.LT, Op.LTE, Op.GT, Op.GTE);
    private int nodes;

    private ConditionReader() {}

    /** @param pointer where the condition stands in the body */
    public static Condition read(JsonNode json, String pointer) {
        return new ConditionReader().read(json, pointer, 1);
    }

    private Condition read(JsonNode json, String pointer, int depth) {
        if (depth > Limits.DEPTH) {
            throw fault(pointer, Text.of("too-deep.condition", "most", Limits.DEPTH));
        }
        if (++nodes > Limits.NODES) {
            throw fault(pointer, Text.of("too-many.condition-parts", "most", Limits.NODES));
        }
        if (json == null || !json.isObject()) {
            throw fault(pointer, Text.of("wrong-type.condition"));
        }
        Set<String> members = new LinkedHashSet<>();
        json.fieldNames().forEachRemaining(members::add);
        if (members.equals(Set.of("all"))) {
            return new Condition.All(pointer, parts(json.get("all"), Pointers.child(pointer, "all"), depth));
        }
        if (members.equals(Set.of("any"))) {
            return new Condition.Any(pointer, parts(json.get("any"), Pointers.child(pointer, "any"), depth));
        }
        if (members.equals(Set.of("not"))) {
            return new Condition.Not(pointer, read(json.get("not"), Pointers.child(pointer, "not"), depth + 1));
        }
        if (members.contains("related")) {
            known(members, Set.of("related", "where", "count"), pointer);
            return related(json, pointer, depth);
        }
        known(members, Set.of("field", "op", "value"), pointer);
        return leaf(json, pointer);
    }

    private List<Condition> parts(JsonNode json, String pointer, int depth) {
        if (!json.isArray()) {
            throw fault(pointer, Text.of("wrong-type.conditions"));
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            parts.add(read(json.get(i), Pointers.child(pointer, i), depth + 1));
        }
        return List.copyOf(parts);
    }

    private static Condition leaf(JsonNode json, String pointer) {
        String field = text(json, "field", pointer);
        String word = text(json, "op", pointer);
        Op op = Op.of(word)
                .orElseThrow(() -> fault(Pointers.child(pointer, "op"), Text.of("unknown-op.word", "op", word)));
        boolean bare = op == Op.EXISTS || op == Op.MISSING;
        if (bare && json.has("value")) {
            throw fault(Pointers.child(pointer, "value"), Text.of("not-allowed.value", "op", word));
        }
        if (!bare && !json.has("value")) {
            throw fault(Pointers.child(pointer, "value"), Text.of("required.value", "op", word));
        }
        return new Condition.Leaf(pointer, field, op, json.get("value"));
    }

    private Condition related(JsonNode json, String pointer, int depth) {
        String relation = text(json, "related", pointer);
        Condition where =
                json.has("where") ? read(json.get("where"), Pointers.child(pointer, "where"), depth + 1) : null;
        Map<Op, Integer> count = new EnumMap<>(Op.class);
        if (json.has("count")) {
            String place = Pointers.child(pointer, "count");
            if (!json.get("count").isObject() || json.get("count").isEmpty()) {
                throw fault(place, Text.of("wrong-type.count"));
            }
            json.get("count").properties().forEach(each -> {
                String there = Pointers.child(place, each.getKey());
                Op op = Op.of(each.getKey())
                        .filter(COUNTING::contains)
                        .orElseThrow(() -> fault(there, Text.of("unknown-op.count")));
                JsonNode number = each.getValue();
                if (!number.isIntegralNumber()
                        || !number.canConvertToInt()
                        || number.intValue() < 0
                        || number.intValue() > Limits.COUNT) {
                    throw fault(there, Text.of("out-of-range.count", "most", Limits.COUNT));
                }
                count.put(op, number.intValue());
            });
        }
        return new Condition.Related(pointer, relation, where, count);
    }

    private static String text(JsonNode json, String member, String pointer) {
        JsonNode value = json.get(member);
        String place = Pointers.child(pointer, member);
        if (value == null) {
            throw fault(place, Text.of("required.condition"));
        }
        if (!value.isTextual()) {
            throw fault(place, Text.of("wrong-type.text"));
        }
        return value.textValue();
    }

    private static void known(Set<String> members, Set<String> known, String pointer) {
        members.stream().filter(member -> !known.contains(member)).findFirst().ifPresent(member -> {
            throw fault(Pointers.child(pointer, member), Text.of("unknown-member.condition"));
        });
    }

    private static ProblemException fault(String pointer, Text message) {
        return ProblemException.invalid(pointer, message);
    }
}
