package bandhu.chassis.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something to say to a person: a sentence of the catalogue and the values that stand in it. In which language it is said is
 * decided when the reader is known.
 */
public final class Text {
    private final String key;
    private final Map<String, Object> values;

    private Text(String key, Map<String, Object> values) {
        Set<String> names = Language.ENGLISH.wording(key).names();
        if (!values.keySet().equals(names)) {
            throw new IllegalArgumentException(key + " speaks of " + names + ", not of " + values.keySet());
        }
        this.key = key;
        this.values = values;
    }

    /**
     * Throws {@link IllegalArgumentException} where the catalogue has no such sentence, or one that speaks of other values.
     *
     * @param key of the sentence, {@code unknown-id.team}; a literal, so that a test finds where it is used
     * @param named the values, each after its name, which is a literal too: {@code "most", 10}
     */
    public static Text of(String key, Object... named) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < named.length; i += 2) {
            values.put((String) named[i], named[i + 1]);
        }
        return new Text(key, values);
    }

    /**
     * The same for a key that stands in an annotation.
     *
     * @param attributes the annotation's; those of which the sentence speaks are taken
     */
    public static Text ofAnnotation(String key, Map<String, Object> attributes) {
        Map<String, Object> values = new LinkedHashMap<>(attributes);
        values.keySet().retainAll(Language.ENGLISH.wording(key).names());
        return new Text(key, values);
    }

    public String key() {
        return key;
    }

    /** What all sentences of this kind begin with: {@code unknown-id} of {@code unknown-id.team}. */
    public String kind() {
        return key.substring(0, key.indexOf('.'));
    }

    Map<String, Object> values() {
        return values;
    }

    /** In English, for logs and tests. */
    @Override
    public String toString() {
        return Language.ENGLISH.say(this);
    }
}
