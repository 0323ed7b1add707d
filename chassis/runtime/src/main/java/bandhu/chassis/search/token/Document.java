package bandhu.chassis.search.token;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a record is found by, as the database keeps it: lexemes without positions and weights, which the index does not know.
 *
 * @param vector a {@code tsvector} as text
 * @param terms the words among which misspelt ones are looked for, sorted
 */
public record Document(String vector, Set<String> terms) {
    /** Which functions made it: a higher number has all documents made anew (see {@code bandhu_search_fill}). */
    public static final int VERSION = 2;

    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TERM = 60;

    public static Document of(Space space, SearchText text) {
        Maker maker = new Maker(space);
        text.names().forEach(maker::name);
        text.texts().forEach(words -> maker.words(Words.fold(words), Kind.WORD));
        text.emails().forEach(maker::email);
        text.phones().forEach(maker::phone);
        text.ids().forEach(maker::id);
        return new Document(maker.vector(), maker.terms);
    }

    private static final class Maker {
        private final Space space;
        private final Set<String> lexemes = new LinkedHashSet<>();
        private final Set<String> terms = new TreeSet<>();

        Maker(Space space) {
            this.space = space;
        }

        String vector() {
            return String.join(" ", lexemes);
        }

        void name(String name) {
            String folded = Words.fold(name);
            List<String> words = Words.of(folded);
            words(folded, Kind.NAMED);
            put(Kind.NAME, String.join(" ", words));
            put(Kind.NAME, words.stream().map(word -> Word.of(word).reading()).collect(Collectors.joining(" ")));
        }

        /** @param own of words as they are written */
        void words(String folded, Kind own) {
            Words.of(folded).forEach(word -> Words.pieces(word).forEach(piece -> word(piece, own)));
            Words.joined(folded).forEach(word -> word(word, own));
        }

        private void word(String folded, Kind own) {
            Word word = Word.of(folded);
            put(own, folded);
            term(folded);
            word.readings().forEach(reading -> {
                put(reading.equals(folded) ? own : Kind.WORD, reading);
                term(reading);
            });
            word.sounds().forEach(sound -> put(Kind.SOUND, sound));
            Kind kind = word.isBare() ? Kind.BARE_SKELETON : Kind.SKELETON;
            word.skeletons().forEach(skeleton -> put(kind, skeleton));
        }

        void email(String address) {
            String folded = Words.fold(address);
            int at = folded.lastIndexOf('@');
            put(Kind.WHOLE, folded);
            put(Kind.WHOLE, folded.substring(at + 1));
            Words.of(folded.substring(0, Math.max(0, at))).forEach(word -> put(Kind.WORD, Words.cut(word)));
        }

        void phone(String number) {
            String digits = PhoneNumberUtil.normalizeDigitsOnly(number);
            for (int start = 0; start + SHORTEST_NUMBER <= digits.length(); start++) {
                put(Kind.DIGITS, digits.substring(start));
            }
        }

        void id(String id) {
            String folded = Words.fold(id);
            put(Kind.WHOLE, folded);
            Words.of(folded).forEach(word -> put(Kind.WORD, Words.cut(word)));
        }

        private void put(Kind kind, String token) {
            if (!token.isEmpty() && token.codePointCount(0, token.length()) <= most(kind)) {
                lexemes.add(space.lexeme(kind, token));
            }
        }

        /** A longer whole name or id is found by its words. */
        private static int most(Kind kind) {
            return kind == Kind.NAME || kind == Kind.WHOLE ? LONGEST_ID : LONGEST_TERM;
        }

        private void term(String word) {
            if (word.codePointCount(0, word.length()) <= LONGEST_TERM && !isNumber(word)) {
                terms.add(word);
            }
        }

        private static boolean isNumber(String word) {
            return word.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
