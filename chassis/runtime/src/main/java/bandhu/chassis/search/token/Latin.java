package bandhu.chassis.search.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folded word is in Latin letters, a to z: by the transliterations of CLDR, and where people write otherwise, also as they
 * do. The first reading is the most common one. Empty for a word of a script that CLDR does not transliterate.
 */
final class Latin {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final int MOST = 6;
    private static final int REMEMBERED = 10_000;

    /** Tenants have the same names over and over, and a transliteration takes longer than all else that is done for a word. */
    private static final LoadingCache<String, List<String>> READINGS =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(Latin::read);

    private Latin() {}

    /** Made when they are first needed: reading their rules takes a while. */
    private static final class Rules {
        static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
        static final Transliterator ARABIC = Transliterator.getInstance("Arabic-Latin");
        static final Transliterator SINHALA = Transliterator.getInstance("si-si_Latn");
        static final Transliterator ETHIOPIC = Transliterator.getInstance("am-am_Latn/BGN");
    }

    static List<String> readings(String word) {
        return PLAIN.matcher(word).matches() ? List.of(word) : READINGS.get(word);
    }

    private static List<String> read(String word) {
        return spelled(word)
                .map(Latin::plain)
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether a script leaves out vowels. */
    static boolean isBare(String word) {
        int script = script(word);
        return script == UScript.ARABIC || script == UScript.HEBREW || script == UScript.SYRIAC;
    }

    static int script(String word) {
        return word.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private static Stream<String> spelled(String word) {
        return switch (script(word)) {
            case UScript.LATIN, UScript.COMMON -> Stream.of(word);
            case UScript.SINHALA -> Spelling.sinhala(latin(Rules.SINHALA, word));
            case UScript.TAMIL -> Spelling.tamil(latin(Rules.ANY, word));
            case UScript.BENGALI -> Spelling.bengali(latin(Rules.ANY, word));
            case UScript.DEVANAGARI, UScript.GUJARATI, UScript.GURMUKHI, UScript.ORIYA ->
                Spelling.northIndian(latin(Rules.ANY, word));
            case UScript.TELUGU, UScript.KANNADA, UScript.MALAYALAM ->
                Stream.of(Spelling.indic(latin(Rules.ANY, word)));
            case UScript.ETHIOPIC -> Spelling.ethiopic(latin(Rules.ETHIOPIC, word));
            case UScript.ARABIC -> Spelling.arabic(word).map(spelling -> latin(Rules.ARABIC, spelling));
            case UScript.HAN -> syllables(latin(Rules.ANY, word));
            default -> Stream.of(latin(Rules.ANY, word));
        };
    }

    /** Of a name in Han letters all syllables together, then without the first, which is the family's name as a rule. */
    private static Stream<String> syllables(String pinyin) {
        String[] all = SPACE.split(pinyin.strip());
        Set<String> readings = new LinkedHashSet<>();
        readings.add(String.join("", all));
        if (all.length > 1) {
            readings.add(Arrays.stream(all).skip(1).collect(Collectors.joining()));
            readings.add(all[0]);
        }
        return readings.stream();
    }

    /** With marks where Latin has letters with marks, and without those that stand by themselves. */
    private static String latin(Transliterator rules, String word) {
        return MARKS.matcher(COMPOSED.normalize(rules.transliterate(word))).replaceAll("");
    }

    private static String plain(String latin) {
        return NOT_PLAIN.matcher(Words.fold(Rules.ASCII.transliterate(latin))).replaceAll("");
    }
}
