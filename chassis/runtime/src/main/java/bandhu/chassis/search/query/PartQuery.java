package bandhu.chassis.search.query;

import bandhu.chassis.search.token.Space;
import bandhu.chassis.search.token.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a name that every name that is looked for has within one of its words, and so some term, too.
 *
 * @param text letters, marks and digits
 */
public record PartQuery(String text) {
    /** Characters: parts of words that are shorter are in too many of them. */
    private static final int SHORTEST = 3;

    /** Long words are kept in pieces; a part of this length is whole in one of them. */
    private static final int LONGEST = 30;

    private static final int LONGEST_UNSPACED = 10;

    /** The longest part that lies within one word; empty where none tells enough. */
    public static Optional<PartQuery> of(String folded) {
        return Words.of(Words.fold(folded)).stream()
                .filter(word -> word.chars().anyMatch(c -> c < '0' || c > '9'))
                .map(PartQuery::cut)
                .filter(part -> length(part) >= SHORTEST)
                .max(Comparator.comparingInt(PartQuery::length))
                .map(PartQuery::new);
    }

    private static String cut(String word) {
        int most = Words.isUnspaced(word) ? LONGEST_UNSPACED : LONGEST;
        return length(word) <= most ? word : word.substring(0, word.offsetByCodePoints(0, most));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    /** What has one of the terms. */
    public static Grades grades(Space space, List<String> terms) {
        return Grades.one(QueryWord.terms(space, terms));
    }
}
