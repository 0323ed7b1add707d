package bandhu.chassis.search.token;

import bandhu.chassis.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text: runs of letters, marks and digits, folded. Scripts that write no space between words give one run, which
 * is found from any of its characters on. Digits of every script count as 0 to 9; letters that Arabic scripts write in several
 * ways count as one.
 */
public final class Words {
    /** Code points of a word that count; a longer one is cut into overlapping pieces. */
    static final int LONGEST = 60;

    /** Code points of a run without spaces that are looked at from each of its characters. */
    static final int REACH = 10;

    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30fc\\p{IsThai}\\p{IsLao}"
            + "\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}";
    private static final Pattern WORD =
            Pattern.compile("[" + UNSPACED + "]+|[[\\p{L}\\p{M}\\p{N}]&&[^" + UNSPACED + "]]+");
    private static final Pattern WITHOUT_SPACES = Pattern.compile("[" + UNSPACED + "]+");
    private static final String JOINERS = "'\u2018\u2019\u02bb\u02bc\u00b4`-\u2010\u2011._\u00b7\u05be\u2027";
    private static final String ALIKE =
            "\u064a\u06cc\u0649\u06cc\u0643\u06a9\u0629\u0647\u06c1\u0647\u06c3\u0647\u06be\u0647";
    private static final char TATWEEL = '\u0640';

    private Words() {}

    /** The text in the form in which its words are compared. */
    public static String fold(String text) {
        String folded = Fold.of(text);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().filter(point -> point != TATWEEL).map(Words::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int point) {
        if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(point, 10);
        }
        int place = ALIKE.indexOf(point);
        return place >= 0 && place % 2 == 0 ? ALIKE.charAt(place + 1) : point;
    }

    /** The words of a folded text in their order. */
    public static List<String> of(String folded) {
        return WORD.matcher(folded).results().map(MatchResult::group).toList();
    }

    /** What words are that stand together, as in {@code o'brien}, {@code al-hasan} or {@code n.m.}, without what parts them. */
    static List<String> joined(String folded) {
        List<String> joined = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        int parts = 0;
        int end = -1;
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            if (end < 0 || word.start() != end + 1 || JOINERS.indexOf(folded.charAt(end)) < 0) {
                add(joined, all, parts);
                all.setLength(0);
                parts = 0;
            }
            all.append(word.group());
            parts++;
            end = word.end();
        }
        add(joined, all, parts);
        return joined;
    }

    private static void add(List<String> joined, StringBuilder all, int parts) {
        if (parts > 1 && all.codePointCount(0, all.length()) <= LONGEST) {
            joined.add(all.toString());
        }
    }

    /** Whether a word is a run of characters that no space parts. */
    public static boolean isUnspaced(String word) {
        return WITHOUT_SPACES.matcher(word).matches();
    }

    /** The pieces by which a word of a document is found: itself, or what can be looked for in it. */
    static Set<String> pieces(String word) {
        return isUnspaced(word) ? windows(word, REACH, 1) : windows(word, LONGEST, LONGEST / 2);
    }

    /** @param step how far one begins behind the other */
    private static Set<String> windows(String word, int size, int step) {
        int[] points = word.codePoints().toArray();
        Set<String> windows = new LinkedHashSet<>();
        for (int start = 0; start < points.length; start += step) {
            windows.add(new String(points, start, Math.min(size, points.length - start)));
            if (step > 1 && start + size >= points.length) {
                break;
            }
        }
        return windows;
    }

    /** As much of a word as a piece of a document is sure to begin with, or to be. */
    public static String cut(String word) {
        int most = isUnspaced(word) ? REACH : LONGEST;
        return word.codePointCount(0, word.length()) <= most
                ? word
                : word.substring(0, word.offsetByCodePoints(0, most));
    }
}
