package bandhu.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The stable words for bean validation's constraints. */
final class Rules {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Null", "not-allowed"),
            Map.entry("Pattern", "invalid-format"),
            Map.entry("Email", "invalid-format"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Positive", "too-small"),
            Map.entry("PositiveOrZero", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Digits", "too-fine"),
            Map.entry("Past", "not-in-past"),
            Map.entry("PastOrPresent", "in-future"),
            Map.entry("AssertTrue", "invalid"),
            Map.entry("AssertFalse", "invalid"));

    private Rules() {}

    static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        if (name.equals("Size")) {
            Object max = constraint.getAttributes().get("max");
            return length(violation.getInvalidValue()) > (Integer) max ? "too-long" : "too-short";
        }
        return WORDS.getOrDefault(name, kebab(name));
    }

    private static int length(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            case null, default -> 0;
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
