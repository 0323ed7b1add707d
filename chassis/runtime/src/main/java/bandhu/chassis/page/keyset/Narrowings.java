package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.Match;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.search.query.Grades;
import bandhu.chassis.search.query.PartQuery;
import bandhu.chassis.search.query.Widening;
import bandhu.chassis.search.token.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Narrows walks by full text: a search that is sorted, to what its words find; a condition on a part of a name, to names with a
 * word that has the part. Where either is so of many records, each that a walk meets is looked at instead.
 */
final class Narrowings {
    private static final int MOST_TERMS = 200;
    private final String tenant;
    private final Catalogue catalogue;
    private final Matching words;

    /** @param words null where none are looked for */
    Narrowings(String tenant, Catalogue catalogue, Matching words) {
        this.tenant = tenant;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** @param last where the walk stands, null at its beginning */
    Narrowing of(Predicate predicate, Place last, Statements.Runner runner) {
        if (words != null) {
            return byWords(last, runner);
        }
        return catalogue.fullText().isEmpty()
                ? Narrowing.NONE
                : parts(predicate)
                        .flatMap(part -> PartQuery.of(part).stream())
                        .findFirst()
                        .map(part -> byPart(part, runner))
                        .orElse(Narrowing.NONE);
    }

    private Narrowing byWords(Place last, Statements.Runner runner) {
        Widening known = last == null ? null : last.widening();
        Grades grades = words.grades(known);
        List<Place> hits = runner.run(words.all(grades, null), Matching::place);
        if (last != null || Matching.isAsTyped(hits)) {
            return among(grades, hits, known);
        }
        Widening near = words.widening(runner);
        if (near == null) {
            return among(grades, hits, null);
        }
        Grades widened = words.grades(near);
        return among(widened, runner.run(words.all(widened, null), Matching::place), near);
    }

    private Narrowing among(Grades grades, List<Place> hits, Widening widening) {
        if (hits.isEmpty()) {
            return Narrowing.NOTHING;
        }
        if (hits.getLast().id() != null) {
            return new Narrowing(ids(hits), false, widening);
        }
        return new Narrowing(hasDocument(grades), false, widening);
    }

    /** Asked of each record by itself: what is no join cannot be joined the wrong way round. */
    private SqlText hasDocument(Grades grades) {
        SqlText text = new SqlText()
                .add(" AND (SELECT true FROM search_document d WHERE d.record_id = ")
                .add(id() + " AND ");
        words.addDocument(text, tenant, grades.widest(), "");
        return text.add(")");
    }

    private record Terms(boolean isFilling, List<String> terms) {}

    private Narrowing byPart(PartQuery part, Statements.Runner runner) {
        Terms inside = runner.run(
                        new SqlText()
                                .add("SELECT EXISTS (SELECT FROM timer WHERE tenant_id = ")
                                .bind(tenant)
                                .add(" AND name = 'search-fill'), ARRAY(SELECT term FROM bandhu_search_inside(")
                                .bind(part.text())
                                .add(", ")
                                .bind(MOST_TERMS + 1)
                                .add("))"),
                        Narrowings::terms)
                .getFirst();
        if (inside.isFilling() || inside.terms().size() > MOST_TERMS) {
            return Narrowing.NONE;
        }
        if (inside.terms().isEmpty()) {
            return Narrowing.NOTHING;
        }
        Grades grades = PartQuery.grades(new Space(tenant, catalogue.collection()), inside.terms());
        List<Place> hits = runner.run(Matching.all(catalogue.collection(), grades), Matching::place);
        if (hits.isEmpty()) {
            return Narrowing.NOTHING;
        }
        return hits.getLast().id() == null ? Narrowing.NONE : new Narrowing(ids(hits), false, null);
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(row.getBoolean(1), List.of((String[]) row.getArray(2).getArray()));
    }

    /** The parts of names that each record must have. */
    private static Stream<String> parts(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().flatMap(Narrowings::parts);
            case Predicate.Test test -> part(test).stream();
            case Predicate.Or _, Predicate.No _, Predicate.Has _ -> Stream.empty();
        };
    }

    private static Optional<String> part(Predicate.Test test) {
        return test.field().isWorded() && !test.negated() && test.match() instanceof Match.Contains part
                ? Optional.of(part.folded())
                : Optional.empty();
    }

    private SqlText ids(List<Place> hits) {
        return new SqlText()
                .add(" AND " + id() + " = ANY (")
                .bind(hits.stream().map(Place::id).toList())
                .add(")");
    }

    private String id() {
        return Walk.ROW + "." + catalogue.identity();
    }
}
