package bandhu.customer.standard;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** One spelling of what people type: composed (Unicode NFC), without space around it or runs of space in it, null when empty. */
public final class Texts {
    /** For {@code @Pattern}: no control characters; joiners, which many scripts need, are no such. */
    public static final String PRINTABLE = "\\P{Cc}*";

    /** For {@code @Pattern}: a short lower-case word such as a contact point's type. */
    public static final String WORD = "[a-z0-9][a-z0-9-]{0,29}";

    /** For {@code @Pattern}: an address on the web. */
    public static final String WEB = "(?i)https?://[^\\s/?#]+([/?#]\\S*)?";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");

    private Texts() {}

    public static String clean(String typed) {
        if (typed == null) {
            return null;
        }
        String spaced = SPACE.matcher(typed).replaceAll(" ").strip();
        return spaced.isEmpty() ? null : Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** Clean and in capitals, for codes. */
    public static String upper(String typed) {
        String clean = clean(typed);
        return clean == null ? null : clean.toUpperCase(Locale.ROOT);
    }

    /** Clean and in small letters, for words of a fixed list. */
    public static String lower(String typed) {
        String clean = clean(typed);
        return clean == null ? null : clean.toLowerCase(Locale.ROOT);
    }

    /** Each clean, the empty ones and repetitions left out, in order; empty for null. */
    public static List<String> cleanAll(List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(Texts::clean)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
