package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.search.query.Grades;
import bandhu.chassis.search.query.SearchQuery;
import bandhu.chassis.search.query.Tier;
import bandhu.chassis.search.query.Widening;
import bandhu.chassis.search.token.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database's functions for full text are asked. They see all documents; whoever asks narrows what they answer. */
final class Matching {
    /** Records that are looked at one by one, to see which of them fulfil a condition. */
    static final int FEW = 1_000;

    /** Terms that are compared with a misspelt word, letter by letter. */
    private static final int CANDIDATES = 100;

    private final String collection;
    private final Space space;
    private final SearchQuery query;

    Matching(String tenant, Catalogue catalogue, SearchQuery query) {
        this.collection = catalogue.collection();
        this.space = new Space(tenant, collection);
        this.query = query;
    }

    private record Near(int nr, String term) {}

    private record Asked(String collection, Grades grades) {}

    /** What to look for: the words as they are, or where a walk goes on among terms, those. */
    Grades grades(Widening widening) {
        return widening == null ? query.grades(space) : widening.grades(query, space);
    }

    /**
     * Terms for words that nothing has as they are typed.
     *
     * @return null where all of them together find something so, or some word has no term near it
     */
    Widening widening(Statements.Runner runner) {
        SqlText text =
                new SqlText().add("SELECT nr, near FROM bandhu_search_near(").bind(collection);
        text.add(", ").bind(query.asTyped(space)).add(", ").bind(query.readings());
        text.add(", ").bind(query.each(space)).add(", ").bind(CANDIDATES).add(")");
        Map<Integer, List<String>> near = runner.run(text, row -> new Near(row.getInt(1), row.getString(2))).stream()
                .collect(Collectors.groupingBy(
                        Near::nr, TreeMap::new, Collectors.mapping(Near::term, Collectors.toList())));
        return near.isEmpty() ? null : Widening.of(query, near);
    }

    /** Whether what was found first was found as it was typed; then no word is taken for another. */
    static boolean isAsTyped(List<Place> found) {
        return !found.isEmpty() && found.getFirst().phase() <= Tier.PREFIX.last();
    }

    /** The next records of all that are found. */
    SqlText next(Grades grades, Place behind, int limit) {
        SqlText text = new SqlText().add("SELECT hit_id, hit_grade FROM ");
        addCall(text, "bandhu_search", new Asked(collection, grades), behind);
        return text.bind(limit).add(")");
    }

    /** All records that are found; in place of a group of which there are too many, a place without an id, the last one. */
    SqlText all(Grades grades, Place behind) {
        return all(new Asked(collection, grades), behind);
    }

    /** The same for queries that nobody typed. */
    static SqlText all(String collection, Grades grades) {
        return all(new Asked(collection, grades), null);
    }

    /** A guess will do that there are too many. */
    private static SqlText all(Asked asked, Place behind) {
        SqlText text = new SqlText().add("SELECT hit_id, hit_grade FROM ");
        addCall(text, "bandhu_search_all", asked, behind);
        return text.bind(FEW).add(", true)");
    }

    /** How many are found, at most so many: one row without an id stands for more. */
    SqlText counted(Grades grades, int most) {
        SqlText text = new SqlText()
                .add("SELECT CASE WHEN bool_or(hit_id IS NULL) THEN ")
                .bind(most + 1);
        text.add(" ELSE count(*) END FROM ");
        addCall(text, "bandhu_search_all", new Asked(collection, grades), null);
        return text.bind(most).add(", false) hits");
    }

    private static void addCall(SqlText text, String function, Asked asked, Place behind) {
        Grades grades = asked.grades();
        text.add(function + "(").bind(asked.collection()).add(", ").bind(grades.queries());
        text.add(", ").bind(grades.ends()).add(", ");
        text.bind(behind == null ? grades.first() : behind.phase()).add(", ");
        text.bind(behind == null ? null : behind.id()).add("::uuid, ");
    }

    static Place place(ResultSet row) throws SQLException {
        return Place.of(row.getObject(1, UUID.class), row.getInt(2), List.of());
    }

    /** Adds that a document of the row with this alias is what one query finds and another, if any, does not. */
    void addDocument(SqlText text, String tenant, String wanted, String unwanted) {
        text.add("d.tenant_id = ").bind(tenant).add(" AND d.collection = ").bind(collection);
        text.add(" AND d.doc @@ ").bind(wanted).add("::tsquery");
        if (!unwanted.isEmpty()) {
            text.add(" AND NOT d.doc @@ ").bind(unwanted).add("::tsquery");
        }
    }
}
