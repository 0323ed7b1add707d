package bandhu.chassis.search.token;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a record is found by, as the database keeps it. Weights: A what stands in a name as it is written; B how names read and
 * sound; C other texts and ids; D addresses and numbers.
 *
 * @param vector a {@code tsvector} as text
 * @param terms the words among which misspelt ones are looked for, sorted
 */
public record Document(String vector, Set<String> terms) {
    /** Which functions made it: a higher number has all documents made anew (see {@code bandhu_search_fill}). */
    public static final int VERSION = 1;

    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TERM = 60;

    public static Document of(Space space, SearchText text) {
        Maker maker = new Maker(space);
        text.names().forEach(maker::name);
        text.texts().forEach(words -> maker.words(Words.fold(words), 'C', 'C'));
        text.emails().forEach(maker::email);
        text.phones().forEach(maker::phone);
        text.ids().forEach(maker::id);
        return new Document(maker.vector(), maker.terms);
    }

    /** Gathers lexemes, each with the best of its weights. */
    private static final class Maker {
        private final Space space;
        private final Map<String, Character> weights = new LinkedHashMap<>();
        private final Set<String> terms = new TreeSet<>();

        Maker(Space space) {
            this.space = space;
        }

        String vector() {
            return weights.entrySet().stream()
                    .map(lexeme -> lexeme.getKey() + ":1" + lexeme.getValue())
                    .collect(Collectors.joining(" "));
        }

        void name(String name) {
            String folded = Words.fold(name);
            List<String> words = Words.of(folded);
            words(folded, 'A', 'B');
            put(Kind.NAME, String.join(" ", words), 'A');
            put(Kind.NAME, words.stream().map(word -> Word.of(word).reading()).collect(Collectors.joining(" ")), 'B');
        }

        void words(String folded, char own, char read) {
            Words.of(folded).forEach(word -> Words.pieces(word).forEach(piece -> word(piece, own, read)));
            Words.joined(folded).forEach(word -> word(word, own, read));
        }

        private void word(String folded, char own, char read) {
            Word word = Word.of(folded);
            put(Kind.WORD, folded, own);
            term(folded);
            word.readings().forEach(reading -> {
                put(Kind.WORD, reading, reading.equals(folded) ? own : read);
                term(reading);
            });
            word.sounds().forEach(sound -> put(Kind.SOUND, sound, read));
            Kind kind = word.isBare() ? Kind.BARE_SKELETON : Kind.SKELETON;
            word.skeletons().forEach(skeleton -> put(kind, skeleton, read));
        }

        void email(String address) {
            String folded = Words.fold(address);
            int at = folded.lastIndexOf('@');
            put(Kind.WHOLE, folded, 'D');
            put(Kind.WHOLE, folded.substring(at + 1), 'D');
            Words.of(folded.substring(0, Math.max(0, at))).forEach(word -> put(Kind.WORD, Words.cut(word), 'D'));
        }

        void phone(String number) {
            String digits = PhoneNumberUtil.normalizeDigitsOnly(number);
            for (int start = 0; start + SHORTEST_NUMBER <= digits.length(); start++) {
                put(Kind.DIGITS, digits.substring(start), 'D');
            }
        }

        void id(String id) {
            String folded = Words.fold(id);
            put(Kind.WHOLE, folded, 'C');
            Words.of(folded).forEach(word -> put(Kind.WORD, Words.cut(word), 'C'));
        }

        private void put(Kind kind, String token, char weight) {
            if (!token.isEmpty() && token.codePointCount(0, token.length()) <= most(kind)) {
                weights.merge(space.lexeme(kind, token), weight, (one, other) -> one < other ? one : other);
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
