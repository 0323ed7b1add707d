package bandhu.chassis.search.query;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.search.token.Kind;
import bandhu.chassis.search.token.Space;
import bandhu.chassis.search.token.Word;
import bandhu.chassis.search.token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody typed into a search box. All words must be found; the last may be typed in part. The grades, best first: 0 a whole
 * name; 1 words of a name as they are written; 2 words anywhere and in any script; 3 and 4 the same with the last word in part; 5
 * words that sound alike; 6 words of the same consonants; 7 and 8, of {@link Widening}, words that are spelt nearly so.
 */
public final class SearchQuery {
    /** Characters of a query. */
    public static final int LONGEST = 200;

    /** Words of a query. */
    public static final int MOST_WORDS = 12;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,}[0-9]");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern TRUNK = Pattern.compile("^0+");
    private static final int SHORTEST_PHONE = 4;
    private static final String NOTHING = "";
    private static final String BEGINNING = ":*";

    private final String folded;
    private final List<QueryWord> words;

    private SearchQuery(String folded, List<QueryWord> words) {
        this.folded = folded;
        this.words = words;
    }

    /** Throws {@link InvalidValueException} for what cannot be searched. */
    public static SearchQuery of(String typed) {
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw new InvalidValueException(Text.of("invalid-value.query-length", "most", LONGEST));
        }
        String folded = Words.fold(typed).strip();
        List<String> words = Words.of(local(folded)).stream().distinct().toList();
        if (words.isEmpty()) {
            throw new InvalidValueException(Text.of("invalid-value.query-empty"));
        }
        if (words.size() > MOST_WORDS) {
            throw new InvalidValueException(Text.of("invalid-value.query-words", "most", MOST_WORDS));
        }
        return new SearchQuery(
                folded,
                IntStream.range(0, words.size())
                        .mapToObj(i -> QueryWord.of(words.get(i), i == words.size() - 1))
                        .toList());
    }

    /** Of an e-mail address what stands before the @, where something does. */
    private static String local(String folded) {
        int at = folded.lastIndexOf('@');
        return at > 0 ? folded.substring(0, at) : folded;
    }

    /** What is looked for first: all but words that are spelt otherwise. */
    public Grades grades(Space space) {
        String prefix = isAddress() ? NOTHING : all(word -> word.prefix(space));
        String sound = all(word -> word.sound(space));
        String skeleton = all(word -> word.skeleton(space));
        List<String> queries = new ArrayList<>(isAddress() ? ofAddress(space) : ofWords(space));
        queries.add(sound.equals(prefix) ? NOTHING : sound);
        queries.add(skeleton.equals(sound) ? NOTHING : skeleton);
        int asTyped = Tier.PREFIX.last();
        int last = IntStream.range(0, queries.size())
                .filter(grade -> !queries.get(grade).isEmpty())
                .max()
                .orElseThrow();
        return new Grades(List.copyOf(queries), last == asTyped ? List.of(asTyped) : List.of(asTyped, last), 0);
    }

    private List<String> ofWords(Space space) {
        return List.of(
                wholeName(space),
                all(word -> word.named(space)),
                TsQuery.any(List.of(all(word -> word.exact(space)), whole(space, ""), digits(space, ""))),
                all(word -> word.namedByPrefix(space)),
                TsQuery.any(
                        List.of(all(word -> word.prefix(space)), whole(space, BEGINNING), digits(space, BEGINNING))));
    }

    /** Whoever has the address comes before those who are called as it begins. */
    private List<String> ofAddress(Space space) {
        return List.of(whole(space, ""), NOTHING, NOTHING, NOTHING, whole(space, BEGINNING));
    }

    private boolean isAddress() {
        return folded.lastIndexOf('@') > 0 && folded.chars().noneMatch(Character::isWhitespace);
    }

    private String all(Function<QueryWord, String> query) {
        return TsQuery.all(words.stream().map(query).toList());
    }

    /** A telephone number of several parts, or with the zeros that some dial first. */
    private String digits(Space space, String marks) {
        String digits = TRUNK.matcher(NOT_DIGITS.matcher(folded).replaceAll("")).replaceAll("");
        return PHONE.matcher(folded).matches() && digits.length() >= SHORTEST_PHONE
                ? space.lexeme(Kind.DIGITS, digits) + marks
                : NOTHING;
    }

    private String wholeName(Space space) {
        String own = words.stream().map(word -> word.word().folded()).collect(Collectors.joining(" "));
        String read = words.stream().map(word -> word.word().reading()).collect(Collectors.joining(" "));
        return TsQuery.any(List.of(space.lexeme(Kind.NAME, own), space.lexeme(Kind.NAME, read)));
    }

    /** An address, domain or id, typed with its punctuation. */
    private String whole(Space space, String marks) {
        String token = folded.startsWith("@") ? folded.substring(1) : folded;
        return token.isEmpty() || token.chars().anyMatch(Character::isWhitespace)
                ? NOTHING
                : space.lexeme(Kind.WHOLE, token) + marks;
    }

    /** Each word in the Latin letters in which terms are compared. */
    public List<String> readings() {
        return words.stream().map(QueryWord::word).map(Word::reading).toList();
    }

    /** For each word what it is found by as it is typed. */
    public List<String> each(Space space) {
        return words.stream().map(word -> word.prefix(space)).toList();
    }

    /** What all words are found by as they are typed. */
    public String asTyped(Space space) {
        return grades(space).queries().get(Tier.PREFIX.last());
    }

    List<QueryWord> words() {
        return words;
    }
}
