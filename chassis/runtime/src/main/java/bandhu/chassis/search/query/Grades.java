package bandhu.chassis.search.query;

import java.util.List;

/**
 * Queries over documents, the best grade first: a record has the grade of the first that finds it. Those that are asked for
 * together stand in groups, whose last query finds all that the others of the group find.
 *
 * @param queries each a {@code tsquery}; empty for a grade that nothing has
 * @param ends the places of the last queries of the groups
 * @param first the first grade that is asked for
 */
public record Grades(List<String> queries, List<Integer> ends, int first) {

    /** One query, of which it does not matter what it finds first. */
    public static Grades one(String query) {
        return new Grades(List.of(query), List.of(0), 0);
    }

    /** All that is found, as one query. */
    public String widest() {
        return TsQuery.any(ends.stream().map(queries::get).toList());
    }

    /** The same where nothing matters but what is found. */
    public Grades ungraded() {
        return one(widest());
    }

    /** One grade by itself. */
    public Grades alone(int grade) {
        List<Integer> own = grade == 0 ? List.of(0) : List.of(grade - 1, grade);
        return new Grades(queries, own, grade);
    }

    /** What finds the grades before one; empty for the first. */
    public String before(int grade) {
        return TsQuery.any(queries.subList(0, grade));
    }

    /** What finds one grade and all that follow; empty behind the last. */
    public String from(int grade) {
        return grade > last() ? "" : TsQuery.any(queries.subList(grade, last() + 1));
    }

    public int last() {
        return ends.getLast();
    }
}
