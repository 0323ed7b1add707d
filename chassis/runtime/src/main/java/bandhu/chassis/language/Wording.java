package bandhu.chassis.language;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sentence of the catalogue as one language has it: an ICU message with named arguments and plural forms, and nothing of the
 * rest, for {@code {n, number}} would write digits and groups that a client cannot match with what it sent.
 */
final class Wording {
    private static final String OTHER = "other";
    private final MessageNode message;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Set<String>> plurals = new TreeMap<>();

    /** Throws {@link IllegalArgumentException} for what is no such message. */
    Wording(String pattern) {
        message = MessagePatternUtil.buildMessageNode(pattern);
        inspect(message);
    }

    /** Of what it speaks. */
    Set<String> names() {
        return names;
    }

    /** The plural categories that it knows of each value that it counts. */
    Map<String, Set<String>> plurals() {
        return plurals;
    }

    /** As ICU reads it. */
    MessageNode message() {
        return message;
    }

    String say(Map<String, Object> values, Language language) {
        StringBuilder said = new StringBuilder();
        new Saying(values, language, said).add(message, null);
        return said.toString();
    }

    private void inspect(MessageNode node) {
        for (MessageContentsNode part : node.getContents()) {
            if (part instanceof ArgNode argument) {
                inspect(argument);
            }
        }
    }

    private void inspect(ArgNode argument) {
        boolean plain = argument.getArgType() == ArgType.NONE;
        boolean counted = argument.getArgType() == ArgType.PLURAL
                && !argument.getComplexStyle().hasExplicitOffset();
        if (argument.getNumber() >= 0 || !plain && !counted) {
            throw new IllegalArgumentException("neither a named value nor a plural of one: " + argument);
        }
        names.add(argument.getName());
        if (counted) {
            Set<String> categories = plurals.computeIfAbsent(argument.getName(), name -> new TreeSet<>());
            for (VariantNode variant : argument.getComplexStyle().getVariants()) {
                categories.add(variant.getSelector());
                inspect(variant.getMessage());
            }
        }
    }

    private record Saying(Map<String, Object> values, Language language, StringBuilder said) {
        /** @param counted what {@code #} stands for, or null */
        void add(MessageNode node, Number counted) {
            for (MessageContentsNode part : node.getContents()) {
                switch (part) {
                    case TextNode text -> said.append(text.getText());
                    case ArgNode argument -> add(argument);
                    default -> said.append(language.shown(counted));
                }
            }
        }

        private void add(ArgNode argument) {
            Object value = values.get(argument.getName());
            if (argument.getArgType() == ArgType.NONE) {
                said.append(language.shown(value));
            } else {
                Number number = (Number) value;
                add(variant(argument.getComplexStyle(), number).getMessage(), number);
            }
        }

        /** An exact number comes first, then the number's category, then what is left. */
        private VariantNode variant(ComplexArgStyleNode style, Number number) {
            String category = language.category(number);
            VariantNode found = null;
            for (VariantNode variant : style.getVariants()) {
                if (variant.isSelectorNumeric() && variant.getSelectorValue() == number.doubleValue()) {
                    return variant;
                }
                boolean fits = variant.getSelector().equals(category);
                if (fits || found == null && variant.getSelector().equals(OTHER)) {
                    found = variant;
                }
            }
            return found;
        }
    }
}
