package bandhu.chassis.search.token;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The texts by which a record is found. What is found in a name comes before what is found elsewhere.
 *
 * @param names what it is called, whole
 * @param texts what else is said of it
 * @param emails found whole, by the words before the @, and by the domain
 * @param phones E.164; found by any four digits or more that follow each other
 * @param ids found whole, by their beginning and by their words
 */
public record SearchText(
        List<String> names, List<String> texts, List<String> emails, List<String> phones, List<String> ids) {

    /** Nulls are left out, and so is what stands there already. */
    public static SearchText named(String... names) {
        return new SearchText(clean(Stream.of(names)), List.of(), List.of(), List.of(), List.of());
    }

    public SearchText texts(String... more) {
        return new SearchText(names, clean(Stream.of(more)), emails, phones, ids);
    }

    public SearchText emails(Stream<String> addresses) {
        return new SearchText(names, texts, clean(addresses), phones, ids);
    }

    public SearchText phones(Stream<String> numbers) {
        return new SearchText(names, texts, emails, clean(numbers), ids);
    }

    public SearchText ids(Stream<String> all) {
        return new SearchText(names, texts, emails, phones, clean(all));
    }

    private static List<String> clean(Stream<String> given) {
        return given.filter(Objects::nonNull).distinct().toList();
    }
}
