package bandhu.chassis.text;

import bandhu.chassis.language.Text;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What a text may consist of, wherever it comes from: characters that mean something alone. It is kept composed (Unicode NFC), so
 * that one text has one spelling.
 */
public final class PlainText {

    /** Why something is no text. */
    public enum Fault {
        NUL(Text.of("nul-character.text")),
        LONE_SURROGATE(Text.of("lone-surrogate.text")),
        NONCHARACTER(Text.of("noncharacter.text"));

        private final Text text;

        Fault(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    private static final int LAST_TWO = 0xFFFE;
    private static final int FIRST_OF_32 = 0xFDD0;
    private static final int LAST_OF_32 = 0xFDEF;

    private PlainText() {}

    /** The first fault; empty for a text. */
    public static Optional<Fault> fault(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point == 0) {
                return Optional.of(Fault.NUL);
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return Optional.of(Fault.LONE_SURROGATE);
            }
            if (isNoncharacter(point)) {
                return Optional.of(Fault.NONCHARACTER);
            }
        }
        return Optional.empty();
    }

    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The 66 code points that Unicode keeps for the inside of programs (Unicode 16, 23.7). */
    private static boolean isNoncharacter(int point) {
        return (point & LAST_TWO) == LAST_TWO || point >= FIRST_OF_32 && point <= LAST_OF_32;
    }
}
