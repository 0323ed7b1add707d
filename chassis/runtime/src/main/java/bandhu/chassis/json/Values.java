package bandhu.chassis.json;

import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;

/** What holds for every value wherever it stands: no NUL, no half of a surrogate pair, NFC, numbers that a machine can hold. */
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
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw ProblemException.invalid(pointer, "nul-character", "A text must not have the character U+0000.");
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    throw ProblemException.invalid(pointer, "lone-surrogate", "A text has half of a surrogate pair.");
                }
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void number(JsonNode number, String pointer) {
        if (number.isIntegralNumber()) {
            return;
        }
        var value = number.decimalValue();
        if (Math.abs((long) value.precision() - value.scale()) > MOST_EXPONENT
                || Math.abs((long) value.scale()) > MOST_EXPONENT) {
            throw ProblemException.invalid(pointer, "number-out-of-range", "The number is too large or too fine.");
        }
    }
}
