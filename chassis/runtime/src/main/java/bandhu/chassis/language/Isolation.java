package bandhu.chassis.language;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps a value from turning the sentence around it, or being turned by it: the value stands between FIRST STRONG ISOLATE and
 * POP DIRECTIONAL ISOLATE (UAX 9, 2.7), and what it opens in directions ends with it.
 */
final class Isolation {
    private static final char LRE = '\u202a';
    private static final char RLE = '\u202b';
    private static final char PDF = '\u202c';
    private static final char LRO = '\u202d';
    private static final char RLO = '\u202e';
    private static final char LRI = '\u2066';
    private static final char RLI = '\u2067';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    /** What may be read from right to left, or says so: without any of these a value lies as the text around it. */
    private static final UnicodeSet TURNING = new UnicodeSet("[[:bc=R:][:bc=AL:][:bc=AN:][:Bidi_Control:]]").freeze();

    /** Paragraph separators, at which every isolate ends. */
    private static final UnicodeSet ENDING = new UnicodeSet("[:bc=B:]").freeze();

    private final StringBuilder kept = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();

    private Isolation() {}

    /** @param rightToLeft the direction of the sentence; from left to right only what may turn needs isolation */
    static String of(String value, boolean rightToLeft) {
        String balanced = TURNING.containsNone(value) && ENDING.containsNone(value) ? value : balanced(value);
        return rightToLeft || TURNING.containsSome(balanced) ? FSI + balanced + PDI : balanced;
    }

    /** Without the ends of what it did not open, and with the ends of what it did. */
    private static String balanced(String value) {
        Isolation isolation = new Isolation();
        value.chars().forEach(unit -> isolation.take((char) unit));
        while (!isolation.open.isEmpty()) {
            isolation.close();
        }
        return isolation.kept.toString();
    }

    private void take(char unit) {
        switch (unit) {
            case LRE, RLE, LRO, RLO, LRI, RLI, FSI -> {
                open.push(unit);
                kept.append(unit);
            }
            case PDF -> {
                if (!open.isEmpty() && !isIsolate(open.peek())) {
                    close();
                }
            }
            case PDI -> {
                if (open.stream().anyMatch(Isolation::isIsolate)) {
                    closeIsolate();
                }
            }
            default -> kept.append(ENDING.contains(unit) ? ' ' : unit);
        }
    }

    /** With all embeddings that were opened in it. */
    private void closeIsolate() {
        boolean closed = false;
        while (!closed) {
            closed = isIsolate(open.peek());
            close();
        }
    }

    private void close() {
        kept.append(isIsolate(open.pop()) ? PDI : PDF);
    }

    private static boolean isIsolate(char opener) {
        return opener == LRI || opener == RLI || opener == FSI;
    }
}
