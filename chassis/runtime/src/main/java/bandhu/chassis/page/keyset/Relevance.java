package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.Lists;
import bandhu.chassis.search.query.Grades;
import bandhu.chassis.search.query.Widening;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Records that words find, in the order of their grades and newest first in each. Where nothing else narrows the list, documents
 * alone say which come next. Otherwise a few are found by words and then checked; of a grade that too many have, records are
 * checked for both at once, newest first, however the database likes it.
 */
final class Relevance {
    private static final String HIT = "h";
    private final String tenant;
    private final Catalogue catalogue;
    private final Predicate predicate;
    private final Matching matching;

    Relevance(String tenant, Catalogue catalogue, Predicate predicate, Matching matching) {
        this.tenant = tenant;
        this.catalogue = catalogue;
        this.predicate = predicate;
        this.matching = matching;
    }

    /** Words are taken for others from the beginning on, where nothing has them as they are typed; a walk goes on so. */
    List<Place> find(Place last, int limit, Statements.Runner runner) {
        Widening known = last == null ? null : last.widening();
        List<Place> found = walk(matching.grades(known), last, limit, runner);
        if (last != null || Matching.isAsTyped(found)) {
            return with(known, found);
        }
        Widening near = matching.widening(runner);
        return near == null ? found : with(near, walk(matching.grades(near), null, limit, runner));
    }

    private static List<Place> with(Widening widening, List<Place> found) {
        return found.stream().map(place -> place.with(widening)).toList();
    }

    private List<Place> walk(Grades grades, Place last, int limit, Statements.Runner runner) {
        return isEverything(predicate)
                ? runner.run(matching.next(grades, last, limit), Matching::place)
                : narrowed(grades, last, limit, runner);
    }

    static boolean isEverything(Predicate predicate) {
        return predicate instanceof Predicate.And and && and.parts().stream().allMatch(Relevance::isEverything);
    }

    /** A grade that many have is part of those that follow: what they have besides is looked for in one walk. */
    private List<Place> narrowed(Grades grades, Place last, int limit, Statements.Runner runner) {
        List<Place> hits = runner.run(matching.all(grades, last), Matching::place);
        if (!isTooMany(hits)) {
            return checked(hits, limit, runner);
        }
        List<Place> found = new ArrayList<>(checked(hits.subList(0, hits.size() - 1), limit, runner));
        for (int grade = hits.getLast().phase(); grade <= grades.last() && found.size() < limit; grade++) {
            if (grades.queries().get(grade).isEmpty()) {
                continue;
            }
            Place start = last != null && last.phase() == grade ? last : beginning(grade);
            List<Place> alone = runner.run(matching.all(grades.alone(grade), start), Matching::place);
            if (isTooMany(alone)) {
                found.addAll(frequent(grades, start, limit - found.size(), runner));
                return found;
            }
            found.addAll(checked(alone, limit - found.size(), runner));
        }
        return found;
    }

    /** Few records that fulfil the condition are all graded at once; of many, those of the frequent grade come first. */
    private List<Place> frequent(Grades grades, Place start, int limit, Statements.Runner runner) {
        List<UUID> fulfilling = runner.run(fulfilling(), row -> row.getObject(1, UUID.class));
        if (fulfilling.size() <= Matching.FEW) {
            return runner.run(graded(grades, start, fulfilling, limit), Matching::place);
        }
        List<Place> found = new ArrayList<>(together(grades, start, limit, runner));
        found.addAll(rest(grades, start.phase() + 1, limit - found.size(), runner));
        return found;
    }

    private static boolean isTooMany(List<Place> hits) {
        return !hits.isEmpty() && hits.getLast().id() == null;
    }

    private List<Place> checked(List<Place> hits, int limit, Statements.Runner runner) {
        return hits.isEmpty() ? hits : runner.run(among(hits, limit), Matching::place);
    }

    private List<Place> together(Grades grades, Place start, int limit, Statements.Runner runner) {
        return runner.run(
                newest(grades, start, limit), row -> Place.of(row.getObject(1, UUID.class), start.phase(), List.of()));
    }

    private List<Place> rest(Grades grades, int from, int limit, Statements.Runner runner) {
        return limit == 0 || grades.from(from).isEmpty()
                ? List.of()
                : runner.run(remaining(grades, from, limit), Matching::place);
    }

    private static Place beginning(int grade) {
        return Place.of(null, grade, List.of());
    }

    /** Those of some records that fulfil the condition. */
    private SqlText among(List<Place> few, int limit) {
        SqlText text = new SqlText()
                .add("SELECT e." + catalogue.identity() + ", " + HIT + ".grade FROM unnest(")
                .bind(few.stream().map(Place::id).toList())
                .add("::uuid[], ")
                .bind(few.stream().map(Place::phase).toList())
                .add("::int[]) WITH ORDINALITY AS " + HIT + " (id, grade, nr) JOIN " + catalogue.table() + " e ON e.")
                .add(catalogue.identity() + " = " + HIT + ".id WHERE ");
        addCondition(text);
        return text.add(" ORDER BY " + HIT + ".nr LIMIT ").bind(limit);
    }

    /** The newest records of a grade that fulfil the condition. */
    private SqlText newest(Grades grades, Place start, int limit) {
        int grade = start.phase();
        SqlText text = new SqlText()
                .add("SELECT e." + catalogue.identity() + " FROM search_document d JOIN " + catalogue.table()
                        + " e ON e.")
                .add(catalogue.identity() + " = d.record_id WHERE ");
        matching.addDocument(text, tenant, grades.queries().get(grade), grades.before(grade));
        if (start.id() != null) {
            text.add(" AND d.record_id < ").bind(start.id());
        }
        text.add(" AND ");
        addCondition(text);
        return text.add(" ORDER BY d.record_id DESC LIMIT ").bind(limit);
    }

    /** Records that fulfil the condition, one more than are few at most. */
    private SqlText fulfilling() {
        SqlText text =
                new SqlText().add("SELECT e." + catalogue.identity() + " FROM " + catalogue.table() + " e WHERE ");
        addCondition(text);
        return text.add(" LIMIT ").bind(Matching.FEW + 1);
    }

    /** Those of some records that follow a place in its grade or have a later one, in their order. */
    private SqlText graded(Grades grades, Place start, List<UUID> records, int limit) {
        int from = start.phase();
        SqlText text = withGrades(grades, from).add(" WHERE ");
        matching.addDocument(text, tenant, grades.from(from), grades.before(from));
        text.add(" AND d.record_id = ANY (").bind(records).add("::uuid[])");
        if (start.id() != null) {
            text.add(" AND (d.record_id < ").bind(start.id()).add(" OR NOT d.doc @@ ");
            text.bind(grades.queries().get(from)).add("::tsquery)");
        }
        return text.add(" ORDER BY grade, d.record_id DESC LIMIT ").bind(limit);
    }

    /** The records of this grade and of all that follow, in their order. */
    private SqlText remaining(Grades grades, int from, int limit) {
        SqlText text = withGrades(grades, from).add(" JOIN " + catalogue.table() + " e ON e.");
        text.add(catalogue.identity() + " = d.record_id WHERE ");
        matching.addDocument(text, tenant, grades.from(from), grades.before(from));
        text.add(" AND ");
        addCondition(text);
        return text.add(" ORDER BY grade, d.record_id DESC LIMIT ").bind(limit);
    }

    private static SqlText withGrades(Grades grades, int from) {
        SqlText text = new SqlText().add("SELECT d.record_id, CASE");
        for (int grade = from; grade <= grades.last(); grade++) {
            String query = grades.queries().get(grade);
            if (!query.isEmpty()) {
                text.add(" WHEN d.doc @@ ").bind(query).add("::tsquery THEN ").bind(grade);
            }
        }
        return text.add(" END AS grade FROM search_document d");
    }

    private void addCondition(SqlText text) {
        Compiler compiler = new Compiler(text, tenant);
        compiler.addLive(catalogue, Walk.ROW);
        text.add(" AND ");
        compiler.add(predicate, Walk.ROW);
    }

    /** Counts, no further than lists do, all that a walk comes to. */
    long count(Statements.Runner runner) {
        return count(matching.grades(matching.widening(runner)).ungraded(), runner);
    }

    private long count(Grades grades, Statements.Runner runner) {
        if (isEverything(predicate)) {
            return runner.run(matching.counted(grades, Lists.COUNTED), row -> row.getLong(1))
                    .getFirst();
        }
        List<Place> hits = runner.run(matching.all(grades, null), Matching::place);
        boolean tooMany = isTooMany(hits);
        SqlText text = new SqlText().add("SELECT count(*) FROM (SELECT 1 FROM ");
        if (tooMany) {
            text.add("search_document d JOIN " + catalogue.table() + " e ON e." + catalogue.identity()
                    + " = d.record_id WHERE ");
            matching.addDocument(text, tenant, grades.widest(), "");
            text.add(" AND ");
        } else {
            text.add(catalogue.table() + " e WHERE e." + catalogue.identity() + " = ANY (")
                    .bind(hits.stream().map(Place::id).toList())
                    .add("::uuid[]) AND ");
        }
        addCondition(text);
        text.add(" LIMIT ").bind(Lists.COUNTED + 1).add(") counted");
        return runner.run(text, row -> row.getLong(1)).getFirst();
    }
}
