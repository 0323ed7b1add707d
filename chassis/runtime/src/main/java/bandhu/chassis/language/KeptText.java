package bandhu.chassis.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text as it is kept for a reader to come, whose language nobody knows yet, and who may come when a later version of the
 * catalogue no longer has the sentence.
 *
 * @param values what JSON can hold of them: numbers, texts, lists
 * @param english what is said when the sentence is gone
 */
public record KeptText(String key, Map<String, Object> values, String english) {

    public static KeptText of(Text text) {
        Map<String, Object> values = new LinkedHashMap<>();
        text.values().forEach((name, value) -> values.put(name, plain(value)));
        return new KeptText(text.key(), values, text.toString());
    }

    public String in(Language language) {
        try {
            return language.say(Text.ofAnnotation(key, values));
        } catch (IllegalArgumentException _) {
            return english;
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Collection<?> several -> several.stream().map(KeptText::plain).toList();
            case null, default -> String.valueOf(value);
        };
    }
}
