package bandhu.testing.hostile;

import bandhu.testing.TestData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that have broken programs before, and what may become of a text that is taken. */
final class Texts {

    /** No text at all: wherever they are sent, they are refused. */
    static final List<String> IMPOSSIBLE =
            List.of("a\u0000b", "\u0000", "a\ud800", "\udc00\ud83d", "a\uffff", "\ufdd0", "\ud83f\udffe");

    /** Texts that only look like what some members hold, or that are at the edges of it. */
    static final List<String> EDGES = List.of(
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "0000-00-00",
            "P2147483647D",
            "PT9223372036854775807S",
            "-P1D",
            "99999999999999999.9999",
            "-0.00",
            "\u0661\u0662\u0663",
            "e\u0301 \u212b \ufb03 \u0130",
            " \u00a0two\u2003  words\u3000 ",
            "line\r\nBcc: a@example.org",
            "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f",
            "{{#each this}}",
            "$ref:a");

    /** Members that are words of a list, or addresses, in which capitals do not matter. */
    private static final Set<String> WORDS =
            Set.of("address", "country", "currency", "email", "language", "languages", "network", "type");

    /** Members that hold a number as text: another spelling of the number is the same. */
    private static final Set<String> NUMBERS = Set.of("amount");

    /** A telephone number becomes E.164, and what was typed is kept where it spells that number. */
    private static final Set<String> OTHER_FORM = Set.of("number", "raw");

    private Texts() {}

    /** The Big List of Naughty Strings. */
    static List<String> naughty() {
        try {
            JsonNode texts = new ObjectMapper()
                    .readTree(TestData.folder("naughty-strings")
                            .resolve("blns.json")
                            .toFile());
            List<String> all = new ArrayList<>();
            texts.forEach(text -> all.add(text.asText()));
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many of them from a place on, and from the beginning again. */
    static List<String> share(List<String> all, int from, int size) {
        List<String> share = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            share.add(all.get((from + i) % all.size()));
        }
        return share;
    }

    /**
     * Whether a text is shown as it was sent: composed (NFC), and perhaps without the space around it; words of a list in any
     * case, numbers in any spelling, telephone numbers in E.164.
     */
    static boolean isKept(String member, String sent, String shown) {
        String composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String stripped = stripped(composed);
        return shown.equals(composed)
                || composed.contains(shown) && stripped(shown).equals(stripped)
                || WORDS.contains(member) && shown.toLowerCase(Locale.ROOT).equals(stripped.toLowerCase(Locale.ROOT))
                || NUMBERS.contains(member) && isSameNumber(stripped, shown)
                || OTHER_FORM.contains(member);
    }

    /** All texts in an answer. */
    static List<String> in(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        collect(answer, texts);
        return texts;
    }

    /** Whether nothing is left of it without space: such a text is the same as none. */
    static boolean isEmpty(String sent) {
        return stripped(sent).isEmpty();
    }

    /** Without white space at either end, the separators among it that Java's strip leaves. */
    private static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\x1c-\\x1f]+|[\\s\\p{Z}\\x1c-\\x1f]+$", "");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(inner -> collect(inner, texts));
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
