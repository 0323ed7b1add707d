package bandhu.chassis.condition.memory;

import bandhu.chassis.condition.Match;
import bandhu.chassis.condition.Operands;
import bandhu.chassis.condition.Order;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.field.Field;
import bandhu.chassis.text.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides a predicate over one row, with the answer that the database would give. */
public final class Evaluator {
    private Evaluator() {}

    public static boolean holds(Predicate predicate, Row row) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().allMatch(part -> holds(part, row));
            case Predicate.Or or -> or.parts().stream().anyMatch(part -> holds(part, row));
            case Predicate.No no -> !holds(no.part(), row);
            case Predicate.Test test -> test.negated() != anyMatches(test, row);
            case Predicate.Has has -> has.bounds().hold(count(has, row));
        };
    }

    static long count(Predicate.Has has, Row row) {
        return row.related(has.relation()).stream()
                .filter(each -> holds(has.where(), each))
                .count();
    }

    private static boolean anyMatches(Predicate.Test test, Row row) {
        return row.values(test.field()).stream().anyMatch(json -> read(test.field(), json)
                .filter(value -> matches(test.match(), value, json))
                .isPresent());
    }

    /** What is not of the field's type is no value. */
    private static Optional<Object> read(Field field, JsonNode json) {
        try {
            return Operands.value(field, json);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** @param json the value as it is shown: parts are found in the whole of it */
    private static boolean matches(Match match, Object value, JsonNode json) {
        return switch (match) {
            case Match.OneOf any -> any.values().contains(value);
            case Match.Ranges any -> any.ranges().stream().anyMatch(range -> Order.holds(range, value));
            case Match.Contains part -> Fold.of(json.textValue()).contains(part.folded());
            case Match.Begins part -> Fold.of(json.textValue()).startsWith(part.folded());
            case Match.Anniversaries any -> any.spans().stream().anyMatch(span -> span.holds((LocalDate) value));
            case Match.Present _ -> true;
        };
    }

    static List<JsonNode> seen(Predicate.Test test, Row row) {
        return row.values(test.field());
    }
}
