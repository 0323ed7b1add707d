package bandhu.chassis.search.token;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How people spell in Latin letters what CLDR transliterates with marks. What is not here is left to {@link Sound}. Each answers
 * Latin letters, perhaps with marks still, the most common spelling first.
 */
final class Spelling {
    private static final String VOWEL = "[aeiou\u0101\u0113\u012b\u014d\u016b\u00e6\u01e3]";
    private static final String CONSONANT =
            "(?:[bcdgjkpst\u1e6d\u1e0d]h|[\\p{L}&&[^aeiou\u0101\u0113\u012b\u014d\u016b\u00e6\u01e3]])";
    private static final Pattern NASAL_BEFORE_LIPS = Pattern.compile("[\u1e41\u1e43](?=[pbm])");
    private static final Pattern NASAL = Pattern.compile("[\u1e41\u1e43]");
    private static final Pattern DENTAL = Pattern.compile("t(?!h)");
    private static final Pattern LAST_A = Pattern.compile("(?<=" + VOWEL + ")(" + CONSONANT + ")a$");
    private static final Pattern UNSPOKEN_A = unspoken("a");
    private static final Pattern LAST_I = Pattern.compile("(?<=" + CONSONANT + ")i$");
    private static final Pattern UNSPOKEN_I = unspoken("i");
    private static final Pattern TAMIL_NASAL_K = Pattern.compile("(?<=[\u1e45n])k");
    private static final Pattern TAMIL_NASAL_C = Pattern.compile("(?<=[\u00f1n])c");
    private static final Pattern TAMIL_NASAL_T = Pattern.compile("(?<=[\u1e47n])[t\u1e6d]");
    private static final Pattern TAMIL_NASAL_P = Pattern.compile("(?<=m)p");
    private static final String BETWEEN_VOWELS = "(?<=" + VOWEL + ")%s(?=" + VOWEL + ")";
    private static final Pattern TAMIL_G = Pattern.compile(BETWEEN_VOWELS.formatted("k"));
    private static final Pattern TAMIL_D = Pattern.compile(BETWEEN_VOWELS.formatted("[t\u1e6d]"));
    private static final Pattern TAMIL_B = Pattern.compile(BETWEEN_VOWELS.formatted("p"));
    private static final Pattern TAMIL_R = Pattern.compile("([kgpbtd])\\1?i(?=r)");
    private static final Pattern TAMIL_U = Pattern.compile("(?<=[kghpbtds])u$");
    private static final String ARABIC_ARTICLE = "\u0627\u0644";
    private static final int WITH_ARTICLE = 5;

    private Spelling() {}

    /** A vowel between consonants of which the first follows a vowel and the second precedes one. */
    private static Pattern unspoken(String vowel) {
        return Pattern.compile("(" + VOWEL + CONSONANT + ")" + vowel + "(?=" + CONSONANT + VOWEL + ")");
    }

    /** What the scripts of India and Lanka share: c is ch, sibilants with marks are sh, the anusvara is a nasal. */
    static String indic(String latin) {
        String plain = latin.replace("\u015b", "sh")
                .replace("\u1e63", "sh")
                .replace("ch", "c")
                .replace("c", "ch");
        return NASAL.matcher(NASAL_BEFORE_LIPS.matcher(plain).replaceAll("m")).replaceAll("n");
    }

    /** Dental t is th as a rule, v is w or v, ae is e or a, and a nasal before h sounds as ng. */
    static Stream<String> sinhala(String latin) {
        String plain = front(indic(latin), "e");
        String dental = DENTAL.matcher(plain).replaceAll("th");
        String first = dental.replace('v', 'w');
        return Stream.of(first, dental, plain, front(indic(latin), "a"), first.replace("nh", "ngh"));
    }

    private static String front(String latin, String vowel) {
        return latin.replace("\u00e6", vowel).replace("\u01e3", vowel);
    }

    /**
     * One letter stands for voiced and voiceless sounds: as they are written, and voiced between vowels and after nasals; k
     * between vowels also as h. c is s or ch, tc is ksh, the last l is zh or l. The i before r, and the u at the end, that Tamil
     * needs in words of other languages are left out.
     */
    static Stream<String> tamil(String latin) {
        String plain = latin.replace("\u1e5f\u1e5f", "tr").replace("\u1e6dc", "ksh");
        String voiceless = plain.replace("c", "s");
        String dental = DENTAL.matcher(voiceless).replaceAll("th").replace("tth", "tt");
        String voiced = voiced(plain);
        String foreign = TAMIL_R.matcher(voiced.replace('c', 's')).replaceAll("$1");
        String breathed = TAMIL_U.matcher(foreign.replace('g', 'h')).replaceAll("");
        return Stream.of(
                dental.replace("\u1e3b", "zh"),
                voiced.replace("c", "ch"),
                foreign,
                breathed,
                voiced.replace('c', 's'),
                voiceless);
    }

    private static String voiced(String latin) {
        String voiced = TAMIL_NASAL_K.matcher(latin).replaceAll("g");
        voiced = TAMIL_NASAL_C.matcher(voiced).replaceAll("j");
        voiced = TAMIL_NASAL_T.matcher(voiced).replaceAll("d");
        voiced = TAMIL_NASAL_P.matcher(voiced).replaceAll("b");
        voiced = TAMIL_G.matcher(voiced).replaceAll("g");
        voiced = TAMIL_D.matcher(voiced).replaceAll("d");
        return TAMIL_B.matcher(voiced).replaceAll("b");
    }

    /** The inherent vowel is a or o, and often not spoken at the end and within; y begins words as j. */
    static Stream<String> bengali(String latin) {
        String plain = indic(latin);
        String first = LAST_A.matcher(plain.startsWith("y") ? "j" + plain.substring(1) : plain)
                .replaceAll("$1");
        String spoken = UNSPOKEN_A.matcher(first).replaceAll("$1");
        return Stream.of(first, spoken, first.replace('a', 'o'), spoken.replace('a', 'o'));
    }

    /** The inherent vowel is often not spoken at the end and within. */
    static Stream<String> northIndian(String latin) {
        String plain = indic(latin);
        String first = LAST_A.matcher(plain).replaceAll("$1");
        return Stream.of(first, UNSPOKEN_A.matcher(first).replaceAll("$1"), plain);
    }

    /** The sixth order, i without a mark in the system of BGN and PCGN, is often not spoken, or is written e. */
    static Stream<String> ethiopic(String latin) {
        String first = LAST_I.matcher(latin).replaceAll("");
        String spoken = UNSPOKEN_I.matcher(first).replaceAll("$1");
        return Stream.of(spoken, first, spoken.replace('i', 'e'));
    }

    /**
     * Letters of Urdu that the rules leave out; four letters are read in Persian and Urdu as s and z; the article may be left
     * out. An ayin counts as a vowel.
     */
    static Stream<String> arabic(String word) {
        String plain = word.replace('\u06ba', '\u0646').replace('\u0639', '\u0627');
        String eastern = plain.replace('\u062b', '\u0633')
                .replace('\u0630', '\u0632')
                .replace('\u0636', '\u0632')
                .replace('\u0638', '\u0632');
        Stream<String> whole = Stream.of(plain, eastern);
        return plain.startsWith(ARABIC_ARTICLE) && plain.length() >= WITH_ARTICLE
                ? Stream.concat(whole, Stream.of(plain.substring(2), eastern.substring(2)))
                : whole;
    }
}
