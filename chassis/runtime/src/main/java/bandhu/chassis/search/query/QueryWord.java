package bandhu.chassis.search.query;

import bandhu.chassis.search.token.Kind;
import bandhu.chassis.search.token.Space;
import bandhu.chassis.search.token.Word;
import bandhu.chassis.search.token.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One word that was typed, as queries. Each but the two of names takes in what the one before it finds.
 *
 * @param isLast whether it may be typed in part only
 */
record QueryWord(Word word, boolean isLast) {
    /** Characters of a sound by whose beginning records may be found: beginnings of sounds are many words'. */
    private static final int BEGINNING = 5;

    /** Letters of a word by the beginning of whose consonants words without vowels may be found. */
    private static final int BARE_BEGINNING = 4;

    /** Consonants that words must share which both have vowels, and are compared by their consonants all the same. */
    private static final int TELLING = 4;

    private static final int SHORTEST_NUMBER = 4;

    static QueryWord of(String folded, boolean isLast) {
        return new QueryWord(Word.of(Words.cut(folded)), isLast);
    }

    /** In a name, as it is written. */
    String named(Space space) {
        return space.lexeme(Kind.WORD, word.folded()) + ":A";
    }

    /** The beginning of a word of a name, as it is written. */
    String namedByPrefix(Space space) {
        return isBeginning() ? space.lexeme(Kind.WORD, word.folded()) + ":*A" : named(space);
    }

    /** Anywhere, in any script. */
    String exact(Space space) {
        List<String> any = new ArrayList<>();
        any.add(space.lexeme(Kind.WORD, word.folded()));
        word.readings().forEach(reading -> any.add(space.lexeme(Kind.WORD, reading)));
        if (word.isNumber() && word.folded().length() >= SHORTEST_NUMBER) {
            any.add(space.lexeme(Kind.DIGITS, word.folded()));
        }
        return TsQuery.any(any);
    }

    String prefix(Space space) {
        if (!isBeginning()) {
            return exact(space);
        }
        List<String> any = new ArrayList<>();
        any.add(space.lexeme(Kind.WORD, word.folded()) + ":*");
        word.readings().forEach(reading -> any.add(space.lexeme(Kind.WORD, reading) + ":*"));
        if (word.isNumber() && word.folded().length() >= SHORTEST_NUMBER) {
            any.add(space.lexeme(Kind.DIGITS, word.folded()) + ":*");
        }
        return TsQuery.any(any);
    }

    /** Whether it may be the beginning of a word: of a run without spaces any piece is. */
    private boolean isBeginning() {
        return isLast || Words.isUnspaced(word.folded());
    }

    String sound(Space space) {
        List<String> any = new ArrayList<>();
        any.add(prefix(space));
        word.sounds()
                .forEach(sound ->
                        any.add(space.lexeme(Kind.SOUND, sound) + (isLast && sound.length() >= BEGINNING ? ":*" : "")));
        return TsQuery.any(any);
    }

    /** A script without vowels is compared with all; others with each other only by many consonants. */
    String skeleton(Space space) {
        List<String> any = new ArrayList<>();
        any.add(sound(space));
        for (String skeleton : word.skeletons()) {
            any.add(space.lexeme(Kind.BARE_SKELETON, skeleton) + (isBeginningOfBare(skeleton) ? ":*" : ""));
            if (word.isBare() || skeleton.length() >= TELLING) {
                any.add(space.lexeme(Kind.SKELETON, skeleton));
            }
        }
        return TsQuery.any(any);
    }

    /** Two consonants, of a word of some letters. */
    private boolean isBeginningOfBare(String skeleton) {
        int consonants = skeleton.startsWith("a") ? skeleton.length() - 1 : skeleton.length();
        return isLast && word.reading().length() >= BARE_BEGINNING && consonants > 1;
    }

    /** Any of some terms. */
    static String terms(Space space, List<String> terms) {
        return TsQuery.any(
                terms.stream().map(term -> space.lexeme(Kind.WORD, term)).toList());
    }
}
