package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.Match;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.sql.RowMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements that find the records of a list or search, in its order. Whoever runs them decides how long they may take. */
public final class Statements {
    private final String tenant;
    private final Catalogue catalogue;
    private final Predicate predicate;
    private final Walk walk;
    private final Relevance relevance;
    private final Narrowings narrowings;
    private final Lead lead;

    private Statements(String tenant, Catalogue catalogue, Wanted wanted, Predicate predicate) {
        Matching words = wanted.query()
                .map(query -> new Matching(tenant, catalogue, query))
                .orElse(null);
        boolean byRelevance = words != null && wanted.sorts().isEmpty();
        this.tenant = tenant;
        this.catalogue = catalogue;
        this.predicate = predicate;
        this.relevance = byRelevance ? new Relevance(tenant, catalogue, predicate, words) : null;
        this.walk = byRelevance ? null : Walk.of(catalogue, wanted);
        this.narrowings = new Narrowings(tenant, catalogue, words);
        this.lead = byRelevance ? null : Lead.of(predicate, walk).orElse(null);
    }

    /** @param behind the place after which it begins, null for the beginning of the phase */
    private record Stretch(int phase, Place behind, int limit) {}

    /** Runs one statement and reads each of its rows. */
    public interface Runner {
        <T> List<T> run(SqlText text, RowMapper<T> mapper);
    }

    /**
     * Throws as {@code wanted} says for a sort that there is not.
     *
     * @param predicate what is looked for, the wanted condition included
     */
    public static Statements of(String tenant, Catalogue catalogue, Wanted wanted, Predicate predicate) {
        return new Statements(tenant, catalogue, wanted, predicate);
    }

    /** What a cursor is good for. */
    String scope(Wanted wanted) {
        return catalogue.collection() + '\n' + (walk == null ? "relevance" : walk) + '\n' + wanted.filter();
    }

    Place place(List<String> packed) {
        return Place.unpack(walk, packed);
    }

    /**
     * The next records in order, by one statement for each phase of the walk that they stand in.
     *
     * @param last where the walk stands, null at its beginning
     */
    public List<Place> find(Place last, int limit, Runner runner) {
        if (relevance != null) {
            return relevance.find(last, limit, runner);
        }
        Narrowing narrowing = narrowings.of(predicate, last, runner);
        List<Place> found = new ArrayList<>();
        for (int phase = last == null ? 0 : last.phase();
                phase < walk.phases() && found.size() < limit && !narrowing.isNothing();
                phase++) {
            int each = phase;
            List<Walk.Term> terms = walk.terms(phase);
            Place behind = last != null && last.phase() == phase ? last : null;
            SqlText page = cheapest(new Stretch(phase, behind, limit - found.size()), narrowing, runner);
            found.addAll(runner.run(page, row -> place(row, each, terms).with(narrowing.widening())));
        }
        return found;
    }

    /** Counts, no further than lists do. */
    public long count(Runner runner) {
        if (relevance != null) {
            return relevance.count(runner);
        }
        Narrowing narrowing = narrowings.of(predicate, null, runner);
        if (narrowing.isNothing()) {
            return 0;
        }
        SqlText text = new SqlText()
                .add("SELECT count(*) FROM (SELECT 1 FROM ")
                .add(catalogue.table())
                .add(" " + Walk.ROW);
        where(text, predicate);
        text.add(narrowing.condition());
        text.add(" LIMIT ").bind(Lists.COUNTED + 1).add(") counted");
        return runner.run(text, row -> row.getLong(1)).getFirst();
    }

    /**
     * A value of a side table leads where nothing else is asked for. Beside other conditions it may be the longer way, such as to one's
     * own of the records that half of all are like; then the planner compares the two.
     */
    private SqlText cheapest(Stretch stretch, Narrowing narrowing, Runner runner) {
        if (lead == null) {
            return page(stretch, narrowing);
        }
        SqlText led = ledPage(stretch, narrowing);
        if (lead.isAlone() && narrowing.isOpen()) {
            return led;
        }
        SqlText page = page(stretch, narrowing);
        return price(led, runner) < price(page, runner) ? led : page;
    }

    private static double price(SqlText page, Runner runner) {
        return Price.of(
                runner.run(Price.question(page), row -> row.getString(1)).getFirst());
    }

    private SqlText page(Stretch stretch, Narrowing narrowing) {
        SqlText text = new SqlText().add("SELECT ");
        addRows(text, walk, stretch.phase());
        where(text, predicate);
        text.add(narrowing.condition());
        return end(text, walk, stretch);
    }

    /** The same page, of the records that the rows of the value lead to. */
    private SqlText ledPage(Stretch stretch, Narrowing narrowing) {
        Walk led = walk.along(lead.source());
        SqlText text = new SqlText().add(lead.repeats() ? "SELECT DISTINCT " : "SELECT ");
        addRows(text, led, stretch.phase());
        Compiler compiler = where(text, lead.rest());
        text.add(" AND ");
        compiler.addValue(lead.test(), Walk.SIDE);
        text.add(narrowing.condition());
        return end(text, led, stretch);
    }

    private void addRows(SqlText text, Walk way, int phase) {
        text.add(way.id(phase));
        way.terms(phase).forEach(term -> text.add(", " + term.column()));
        text.add(" FROM ");
        way.addTable(text, catalogue, phase, tenant);
    }

    private SqlText end(SqlText text, Walk way, Stretch stretch) {
        way.addPhase(text, stretch.phase(), tenant);
        if (stretch.behind() != null) {
            way.addContinuation(
                    text,
                    stretch.phase(),
                    stretch.behind().values(),
                    stretch.behind().id());
        }
        way.addOrder(text, stretch.phase(), isBeginning(predicate));
        return text.add(" LIMIT ").bind(stretch.limit());
    }

    /**
     * Whether names that begin alike are looked for in the order of names. They stand together there, perhaps at the end of a
     * long walk, while the planner takes them for spread evenly.
     */
    private boolean isBeginning(Predicate looked) {
        return switch (looked) {
            case Predicate.And and -> and.parts().stream().anyMatch(this::isBeginning);
            case Predicate.Test test ->
                !test.negated()
                        && test.match() instanceof Match.Begins
                        && test.field()
                                .name()
                                .equals(walk.terms().getFirst().sort().name());
            case Predicate.Or _, Predicate.No _, Predicate.Has _ -> false;
        };
    }

    private Compiler where(SqlText text, Predicate asked) {
        text.add(" WHERE ");
        Compiler compiler = new Compiler(text, tenant);
        compiler.addLive(catalogue, Walk.ROW);
        text.add(" AND ");
        compiler.add(asked, Walk.ROW);
        return compiler;
    }

    private static Place place(ResultSet row, int phase, List<Walk.Term> terms) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.read(terms.get(i).sort(), row, i + 2));
        }
        return Place.of(row.getObject(1, UUID.class), phase, values);
    }
}
