package bandhu.chassis.page;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Op;
import bandhu.chassis.condition.Operands;
import bandhu.chassis.field.Field;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.text.PlainText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code ?field=value} as a condition: a repeated field is any of its values, different fields are all of them. */
final class Filters {
    private static final int MOST_VALUES = 100;

    private Filters() {}

    static Condition read(Map<String, Field> filters, Map<String, List<String>> given) {
        List<Condition> all = new ArrayList<>();
        given.forEach((name, texts) -> all.add(anyOf(filters.get(name), texts)));
        return Condition.all(all);
    }

    private static Condition anyOf(Field field, List<String> texts) {
        if (texts.size() > MOST_VALUES) {
            throw ProblemException.parameter(field.name(), Text.of("too-many.filter-values", "most", MOST_VALUES));
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            try {
                JsonNode value = value(field, text);
                Operands.read(field, value);
                values.add(value);
            } catch (InvalidValueException e) {
                throw ProblemException.parameter(field.name(), "invalid-value", e.text());
            }
        }
        String pointer = "?" + field.name();
        return values.size() == 1
                ? new Condition.Leaf(pointer, field.name(), Op.EQ, values.get(0))
                : new Condition.Leaf(pointer, field.name(), Op.IN, values);
    }

    private static JsonNode value(Field field, String text) {
        return switch (field.type()) {
            case TEXT, ID, DATE, MOMENT -> TextNode.valueOf(PlainText.composed(text));
            case BOOLEAN -> bool(text);
            case INTEGER -> integer(text);
            case NUMBER -> number(text);
            case MONEY -> throw new InvalidValueException(Text.of("invalid-value.money-filter"));
        };
    }

    private static JsonNode bool(String text) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw new InvalidValueException(Text.of("wrong-type.boolean"));
        };
    }

    private static JsonNode integer(String text) {
        try {
            return LongNode.valueOf(Long.parseLong(text));
        } catch (NumberFormatException _) {
            throw new InvalidValueException(Text.of("invalid-value.integer"));
        }
    }

    private static JsonNode number(String text) {
        if (!text.matches("-?[0-9]{1,13}(\\.[0-9]{1,30})?")) {
            throw new InvalidValueException(Text.of("wrong-type.number"));
        }
        return DecimalNode.valueOf(new BigDecimal(text));
    }
}
