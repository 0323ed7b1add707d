package bandhu.chassis.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/**
 * Folds case, width and accents away, so that {@code Émile}, {@code EMILE} and {@code ｅmile} are found as one. Vowel signs of
 * Brahmic scripts are letters to their readers and stay; marks that any script may borrow (Unicode script Inherited, Arabic
 * vowel points among them) go. Unicode NFKC_Casefold (UAX 44, 31), then NFD without those marks, then NFC. What is folded is cut
 * to 500 code points, which an index can hold in any script.
 */
public final class Fold {
    private static final int LONGEST = 500;
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final UnicodeSet BORROWED = new UnicodeSet("[[:Mn:]&[:sc=Inherited:]]").freeze();

    private Fold() {}

    /** The folded text; null for null. Folding twice changes nothing. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String apart = APART.normalize(CASE.normalize(text));
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints().filter(point -> !BORROWED.contains(point)).forEach(kept::appendCodePoint);
        String folded = TOGETHER.normalize(kept);
        return folded.codePointCount(0, folded.length()) <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
    }
}
