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

    /** Whatever begins so. */
    private static final String BEGUN = ":*";

    static QueryWord of(String folded, boolean isLast) {
        return new QueryWord(Word.of(Words.cut(folded)), isLast);
    }

    /** In a name, as it is written. */
    String named(Space space) {
        return space.lexeme(Kind.NAMED, word.folded());
    }

    /** The beginning of a word of a name, as it is written. */
    String namedByPrefix(Space space) {
        return named(space) + (isBeginning() ? BEGUN : "");
    }

    /** Anywhere, in any script. */
    String exact(Space space) {
        return anywhere(space, "");
    }

    String prefix(Space space) {
        return anywhere(space, isBeginning() ? BEGUN : "");
    }

    private String anywhere(Space space, String marks) {
        List<String> any = new ArrayList<>();
        addWord(any, space, word.folded(), marks);
        word.readings().forEach(reading -> addWord(any, space, reading, marks));
        if (word.isNumber() && word.folded().length() >= SHORTEST_NUMBER) {
            any.add(space.lexeme(Kind.DIGITS, word.folded()) + marks);
        }
        return TsQuery.any(any);
    }

    private static void addWord(List<String> any, Space space, String word, String marks) {
        any.add(space.lexeme(Kind.NAMED, word) + marks);
        any.add(space.lexeme(Kind.WORD, word) + marks);
    }

    /** Whether it may be the beginning of a word: of a run without spaces any piece is. */
    private boolean isBeginning() {
        return isLast || Words.isUnspaced(word.folded());
    }

    String sound(Space space) {
        List<String> any = new ArrayList<>();
        any.add(prefix(space));
        word.sounds()
                .forEach(sound -> any.add(
                        space.lexeme(Kind.SOUND, sound) + (isLast && sound.length() >= BEGINNING ? BEGUN : "")));
        return TsQuery.any(any);
    }

    /** A script without vowels is compared with all; others with each other only by many consonants. */
    String skeleton(Space space) {
        List<String> any = new ArrayList<>();
        any.add(sound(space));
        for (String skeleton : word.skeletons()) {
            any.add(space.lexeme(Kind.BARE_SKELETON, skeleton) + (isBeginningOfBare(skeleton) ? BEGUN : ""));
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
        List<String> any = new ArrayList<>();
        terms.forEach(term -> addWord(any, space, term, ""));
        return TsQuery.any(any);
    }
}
