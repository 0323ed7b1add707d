package bandhu.customer.standard;

import bandhu.chassis.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What people type, as they typed it: composed (Unicode NFC), without space around it, null when empty. */
public final class Texts {
    /** For {@code @Pattern}: no control characters; joiners, which many scripts need, are no such. */
    public static final String PRINTABLE = "\\P{Cc}*";

    /** For {@code @Pattern}: a short lower-case word such as a contact point's type. */
    public static final String WORD = "[a-z0-9][a-z0-9-]{0,29}";

    /** For {@code @Pattern}: an address on the web. */
    public static final String WEB = "[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+([/?#]\\S*)?";

    private Texts() {}

    public static String clean(String typed) {
        if (typed == null) {
            return null;
        }
        int begin = 0;
        int end = typed.length();
        while (begin < end && isSpace(typed.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(typed.charAt(end - 1))) {
            end--;
        }
        return begin == end ? null : PlainText.composed(typed.substring(begin, end));
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

    /** Also space that does not break a line, which Java's own strip leaves. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
