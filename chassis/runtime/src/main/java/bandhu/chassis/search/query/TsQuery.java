package bandhu.chassis.search.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Puts queries together as PostgreSQL spells them ({@code tsquery}); the empty text finds nothing. */
final class TsQuery {
    private TsQuery() {}

    /** What any of them finds. */
    static String any(Collection<String> queries) {
        return joined(queries, " | ");
    }

    /** What all of them find; nothing where one finds nothing. */
    static String all(List<String> queries) {
        return queries.contains("") ? "" : joined(queries, " & ");
    }

    private static String joined(Collection<String> queries, String operator) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>(queries);
        distinct.remove("");
        return distinct.size() == 1
                ? distinct.getFirst()
                : distinct.isEmpty() ? "" : distinct.stream().collect(Collectors.joining(operator, "(", ")"));
    }
}
