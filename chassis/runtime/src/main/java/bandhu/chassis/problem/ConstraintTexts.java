package bandhu.chassis.problem;

import bandhu.chassis.language.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of bean validation's constraints, in place of its own messages. A constraint of a service names its sentence as
 * its message: {@code {known-code.standard}}.
 */
final class ConstraintTexts {
    private static final Pattern KEY = Pattern.compile("\\{([a-z-]+\\.[a-z-]+)}");

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        Map<String, Object> attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull" -> Text.of("required.member");
            case "NotBlank", "NotEmpty" -> Text.of("required.content");
            case "Null" -> Text.of("not-allowed.here");
            case "Pattern" -> Text.of("invalid-format.pattern", "pattern", attributes.get("regexp"));
            case "Email" -> Text.of("invalid-format.email");
            case "Size" -> size(violation.getInvalidValue(), attributes);
            case "Min", "DecimalMin" -> least(attributes.get("value"), isInclusive(attributes));
            case "Positive" -> least(0, false);
            case "PositiveOrZero" -> least(0, true);
            case "Max", "DecimalMax" -> most(attributes.get("value"), isInclusive(attributes));
            case "Digits" -> digits(attributes);
            case "Past" -> Text.of("not-in-past.moment");
            case "PastOrPresent" -> Text.of("in-future.moment");
            default -> own(violation.getMessageTemplate(), attributes);
        };
    }

    private static Text least(Object bound, boolean inclusive) {
        return inclusive ? Text.of("too-small.minimum", "least", bound) : Text.of("too-small.above", "bound", bound);
    }

    private static Text most(Object bound, boolean inclusive) {
        return inclusive ? Text.of("too-large.maximum", "most", bound) : Text.of("too-large.below", "bound", bound);
    }

    private static boolean isInclusive(Map<String, Object> attributes) {
        return !Boolean.FALSE.equals(attributes.get("inclusive"));
    }

    private static Text digits(Map<String, Object> attributes) {
        return Text.of("too-fine.digits", "integer", attributes.get("integer"), "fraction", attributes.get("fraction"));
    }

    private static Text size(Object value, Map<String, Object> attributes) {
        Integer least = (Integer) attributes.get("min");
        Integer most = (Integer) attributes.get("max");
        if (value instanceof CharSequence text) {
            return text.length() > most
                    ? Text.of("too-long.text", "most", most)
                    : Text.of("too-short.text", "least", least);
        }
        return length(value) > most
                ? Text.of("too-long.list", "most", most)
                : Text.of("too-short.list", "least", least);
    }

    private static int length(Object value) {
        return switch (value) {
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            case null, default -> 0;
        };
    }

    private static Text own(String template, Map<String, Object> attributes) {
        Matcher key = KEY.matcher(template);
        return key.matches() ? Text.ofAnnotation(key.group(1), attributes) : Text.of("invalid.rule");
    }
}
