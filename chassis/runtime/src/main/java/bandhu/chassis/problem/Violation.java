package bandhu.chassis.problem;

import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One broken rule.
 *
 * @param pointer RFC 6901 pointer into the body, or {@code ?name} for a query parameter
 * @param code stable kebab-case word of the rule: required, too-long, not-in-future, unknown-id ...
 * @param message for people
 */
public record Violation(String pointer, String code, Text message) {
    /** With the kind of the message as its code. */
    public static Violation of(String pointer, Text message) {
        return new Violation(pointer, message.kind(), message);
    }

    /** The members as they are written. */
    Map<String, Object> in(Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", pointer);
        members.put("code", code);
        members.put("message", language.say(message));
        return members;
    }
}
