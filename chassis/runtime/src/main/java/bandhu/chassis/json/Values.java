package bandhu.chassis.json;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.text.PlainText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What holds for every value wherever it stands: plain text in NFC, numbers that a machine can hold. */
final class Values {
    private static final int MOST_EXPONENT = 300;

    private Values() {}

    static JsonNode check(JsonNode root) {
        return check(root, Pointers.ROOT);
    }

    private static JsonNode check(JsonNode node, String pointer) {
        return switch (node) {
            case ObjectNode object -> members(object, pointer);
            case ArrayNode array -> items(array, pointer);
            case TextNode text -> text(text, pointer);
            default -> {
                if (node.isNumber()) {
                    number(node, pointer);
                }
                yield node;
            }
        };
    }

    private static JsonNode members(ObjectNode object, String pointer) {
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        for (var member : object.properties()) {
            String name = string(member.getKey(), pointer);
            checked.set(name, check(member.getValue(), Pointers.child(pointer, name)));
        }
        return checked;
    }

    private static JsonNode items(ArrayNode array, String pointer) {
        for (int i = 0; i < array.size(); i++) {
            array.set(i, check(array.get(i), Pointers.child(pointer, i)));
        }
        return array;
    }

    private static JsonNode text(TextNode text, String pointer) {
        String given = text.textValue();
        String kept = string(given, pointer);
        return kept.equals(given) ? text : TextNode.valueOf(kept);
    }

    private static String string(String text, String pointer) {
        PlainText.fault(text).ifPresent(fault -> {
            throw ProblemException.invalid(pointer, fault.text());
        });
        return PlainText.composed(text);
    }

    private static void number(JsonNode number, String pointer) {
        if (number.isIntegralNumber()) {
            return;
        }
        var value = number.decimalValue();
        if (Math.abs((long) value.precision() - value.scale()) > MOST_EXPONENT
                || Math.abs((long) value.scale()) > MOST_EXPONENT) {
            throw ProblemException.invalid(pointer, Text.of("number-out-of-range.large-or-fine"));
        }
    }
}
