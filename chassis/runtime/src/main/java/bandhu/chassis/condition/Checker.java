package bandhu.chassis.condition;

import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.condition.time.Span;
import bandhu.chassis.condition.time.Spans;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Relation;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.text.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a condition against what a collection has and decides its times. Throws 422 with a pointer for an unknown field or
 * relation, an operator that does not fit, or a value of another type.
 */
public final class Checker {
    private final AsOf asOf;

    public Checker(AsOf asOf) {
        this.asOf = asOf;
    }

    public Predicate check(Condition condition, Catalogue catalogue) {
        return switch (condition) {
            case Condition.All all -> new Predicate.And(checkAll(all.parts(), catalogue));
            case Condition.Any any -> new Predicate.Or(checkAll(any.parts(), catalogue));
            case Condition.Not not -> new Predicate.No(check(not.part(), catalogue));
            case Condition.Leaf leaf -> test(leaf, catalogue);
            case Condition.Related related -> has(related, catalogue);
        };
    }

    private List<Predicate> checkAll(List<Condition> parts, Catalogue catalogue) {
        return parts.stream().map(part -> check(part, catalogue)).toList();
    }

    private Predicate test(Condition.Leaf leaf, Catalogue catalogue) {
        Field field = catalogue.fields().get(leaf.field());
        if (field == null) {
            throw fault(
                    leaf,
                    "field",
                    Text.of(
                            "unknown-field.condition",
                            "collection",
                            catalogue.collection(),
                            "names",
                            catalogue.fields().keySet()));
        }
        List<Op> fitting = Op.of(field);
        if (!fitting.contains(leaf.op())) {
            List<String> ops = fitting.stream().map(Op::wire).toList();
            throw fault(leaf, "op", Text.of("op-not-allowed.field", "field", field.name(), "ops", ops));
        }
        return new Predicate.Test(leaf, field, match(leaf, field), leaf.op().isNegative());
    }

    private Match match(Condition.Leaf leaf, Field field) {
        return switch (leaf.op()) {
            case EQ, NE -> anyOf(one(leaf, field).stream().toList(), field);
            case IN, NOT_IN -> anyOf(several(leaf, field), field);
            case LT, LTE, GT, GTE ->
                beside(leaf.op(), range(field, one(leaf, field).orElseThrow()));
            case BETWEEN -> between(leaf, field);
            case CONTAINS -> new Match.Contains(folded(leaf));
            case STARTS_WITH -> new Match.Begins(folded(leaf));
            case EXISTS, MISSING -> new Match.Present();
            case WITHIN -> within(leaf, field);
        };
    }

    private Match anyOf(List<Object> values, Field field) {
        return field.type() == FieldType.MOMENT
                ? new Match.Ranges(
                        values.stream().map(value -> range(field, value)).toList())
                : new Match.OneOf(values);
    }

    private Match beside(Op op, Match.Range value) {
        return ranges(
                switch (op) {
                    case LT -> new Match.Range(null, false, value.low(), true);
                    case LTE -> new Match.Range(null, false, value.high(), value.highOpen());
                    case GT -> new Match.Range(value.high(), !value.highOpen(), null, false);
                    default -> new Match.Range(value.low(), false, null, false);
                });
    }

    private Match between(Condition.Leaf leaf, Field field) {
        List<Object> ends = several(leaf, field);
        if (ends.size() != 2) {
            throw fault(leaf, "value", Text.of("invalid-value.between"));
        }
        Match.Range first = range(field, ends.getFirst());
        Match.Range last = range(field, ends.getLast());
        if (!Order.isSorted(first.low(), last.high())) {
            throw fault(leaf, "value", Text.of("invalid-value.between-order"));
        }
        return ranges(new Match.Range(first.low(), false, last.high(), last.highOpen()));
    }

    /** The value as a range: of a moment's day the whole day. */
    private Match.Range range(Field field, Object value) {
        return field.type() == FieldType.MOMENT && value instanceof LocalDate day
                ? new Match.Range(asOf.startOf(day), false, asOf.startOf(day.plusDays(1)), true)
                : Match.Range.closed(value, value);
    }

    private Match within(Condition.Leaf leaf, Field field) {
        var span = Spans.read(leaf.value(), field, Pointers.child(leaf.pointer(), "value"));
        if (span instanceof Span.Anniversary) {
            return new Match.Anniversaries(span.anniversaries(asOf));
        }
        if (field.type() == FieldType.DATE) {
            var days = span.days(asOf);
            return ranges(Match.Range.closed(days.first(), days.last()));
        }
        var moments = span.moments(asOf);
        return ranges(new Match.Range(moments.start(), false, moments.end(), moments.endOpen()));
    }

    private static String folded(Condition.Leaf leaf) {
        if (!leaf.value().isTextual() || leaf.value().textValue().length() > Limits.TEXT) {
            throw fault(leaf, "value", Text.of("invalid-value.text-length", "most", Limits.TEXT));
        }
        return Fold.of(leaf.value().textValue());
    }

    private static Optional<Object> one(Condition.Leaf leaf, Field field) {
        return read(field, leaf.value(), Pointers.child(leaf.pointer(), "value"));
    }

    private static List<Object> several(Condition.Leaf leaf, Field field) {
        if (!leaf.value().isArray() || leaf.value().size() > Limits.VALUES) {
            throw fault(leaf, "value", Text.of("invalid-value.list-length", "most", Limits.VALUES));
        }
        String place = Pointers.child(leaf.pointer(), "value");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < leaf.value().size(); i++) {
            read(field, leaf.value().get(i), Pointers.child(place, i)).ifPresent(values::add);
        }
        return values;
    }

    private static Optional<Object> read(Field field, JsonNode json, String pointer) {
        try {
            return Operands.read(field, json);
        } catch (InvalidValueException e) {
            throw ProblemException.invalid(pointer, "invalid-value", e.text());
        }
    }

    private Predicate has(Condition.Related related, Catalogue catalogue) {
        Relation relation = catalogue.relations().get(related.relation());
        if (relation == null) {
            throw ProblemException.invalid(
                    Pointers.child(related.pointer(), "related"),
                    Text.of(
                            "unknown-relation.known",
                            "collection",
                            catalogue.collection(),
                            "names",
                            catalogue.relations().keySet()));
        }
        Predicate where =
                related.where() == null ? new Predicate.And(List.of()) : check(related.where(), relation.theirs());
        return new Predicate.Has(related, relation, where, bounds(related.count()));
    }

    private static Predicate.Bounds bounds(Map<Op, Integer> count) {
        if (count.isEmpty()) {
            return new Predicate.Bounds(1, null);
        }
        int least = 0;
        Integer most = null;
        for (var bound : count.entrySet()) {
            int number = bound.getValue();
            switch (bound.getKey()) {
                case GT -> least = Math.max(least, number + 1);
                case GTE -> least = Math.max(least, number);
                case LT -> most = lower(most, number - 1);
                case LTE -> most = lower(most, number);
                default -> {
                    least = Math.max(least, number);
                    most = lower(most, number);
                }
            }
        }
        return new Predicate.Bounds(least, most);
    }

    private static Integer lower(Integer most, int other) {
        return most == null ? other : Math.min(most, other);
    }

    private static Match ranges(Match.Range range) {
        return new Match.Ranges(List.of(range));
    }

    private static ProblemException fault(Condition.Leaf leaf, String member, Text message) {
        return ProblemException.invalid(Pointers.child(leaf.pointer(), member), message);
    }
}
