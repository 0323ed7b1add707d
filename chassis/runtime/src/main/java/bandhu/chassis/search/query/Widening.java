package bandhu.chassis.search.query;

import bandhu.chassis.search.token.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Words of a query that nothing has as they are typed, with the terms of the tenant that are spelt nearly so: as many edits apart as a person makes
 * slips in a word of that length (F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3),
 * 1964). A cursor carries it, so that a walk goes on among the same terms.
 *
 * @param terms by the word's place in the query, the nearest first
 */
public record Widening(SortedMap<Integer, List<String>> terms) {
    /** Terms that a word is widened to at most. */
    public static final int MOST = 20;

    /** Letters of a word that is widened, and of what it is widened to. */
    static final int LONGEST = 30;

    private static final int MOST_OF_ALL = 60;
    private static final int SHORTEST = 3;
    private static final int SHORT = 5;
    private static final int LONG = 9;

    private record Candidate(String term, int edits) {}

    /**
     * @param found terms that share parts with a word, by the word's place, the most alike first
     * @return null where some word has none that is near enough
     */
    public static Widening of(SearchQuery query, Map<Integer, List<String>> found) {
        int each = Math.min(MOST, MOST_OF_ALL / Math.max(1, found.size()));
        SortedMap<Integer, List<String>> near = new TreeMap<>();
        for (var word : found.entrySet()) {
            QueryWord typed = query.words().get(word.getKey());
            List<String> terms = word.getValue().stream()
                    .map(term -> new Candidate(term, edits(typed, term)))
                    .filter(candidate -> candidate.edits() <= slips(typed.word().reading()))
                    .sorted(Comparator.comparingInt(Candidate::edits))
                    .limit(each)
                    .map(Candidate::term)
                    .toList();
            if (terms.isEmpty()) {
                return null;
            }
            near.put(word.getKey(), terms);
        }
        return near.isEmpty() ? null : new Widening(near);
    }

    /** Of a word that may be typed in part, those from the beginning of the term. */
    private static int edits(QueryWord typed, String term) {
        String word = typed.word().reading();
        if (term.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int whole = distance(word, term);
        return typed.isLast() && term.length() > word.length()
                ? Math.min(whole, distance(word, term.substring(0, word.length())))
                : whole;
    }

    private static int distance(String one, String other) {
        return new DamerauLevenshteinDistance().apply(one, other);
    }

    /** How many edits a slip of the pen may make. */
    private static int slips(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return -1;
        }
        return word.length() <= SHORT ? 1 : word.length() <= LONG ? 2 : 3;
    }

    /** What is found otherwise, then grades 7, one slip in each word, and 8. */
    public Grades grades(SearchQuery query, Space space) {
        List<String> near = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < query.words().size(); i++) {
            QueryWord word = query.words().get(i);
            List<String> others = terms.getOrDefault(i, List.of());
            List<String> nearest =
                    others.stream().filter(term -> edits(word, term) <= 1).toList();
            String itself = word.skeleton(space);
            near.add(TsQuery.any(List.of(itself, QueryWord.terms(space, nearest))));
            all.add(TsQuery.any(List.of(itself, QueryWord.terms(space, others))));
        }
        Grades others = query.grades(space);
        List<String> queries = new ArrayList<>(others.queries());
        queries.add(TsQuery.all(near));
        queries.add(TsQuery.all(all));
        List<Integer> ends = new ArrayList<>(others.ends());
        ends.add(queries.size() - 1);
        return new Grades(List.copyOf(queries), List.copyOf(ends), 0);
    }

    /** For a cursor. */
    public String pack() {
        return terms.entrySet().stream()
                .map(word -> word.getKey() + "=" + String.join(",", word.getValue()))
                .collect(Collectors.joining(";"));
    }

    public static Widening unpack(String packed) {
        SortedMap<Integer, List<String>> terms = new TreeMap<>();
        for (String word : packed.split(";")) {
            int sign = word.indexOf('=');
            terms.put(
                    Integer.valueOf(word.substring(0, sign)),
                    List.of(word.substring(sign + 1).split(",")));
        }
        return new Widening(terms);
    }
}
