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

    private Statements(String tenant, Catalogue catalogue, Predicate predicate, Walk walk) {
        this.tenant = tenant;
        this.catalogue = catalogue;
        this.predicate = predicate;
        this.walk = walk;
    }

    /** Runs one statement and reads each of its rows. */
    public interface Runner {
        List<Place> run(SqlText text, RowMapper<Place> mapper);
    }

    /**
     * Throws as {@code wanted} says for a sort that there is not.
     *
     * @param predicate what is looked for, the wanted condition included
     */
    public static Statements of(String tenant, Catalogue catalogue, Wanted wanted, Predicate predicate) {
        return new Statements(tenant, catalogue, predicate, Walk.of(catalogue, wanted));
    }

    /** What a cursor is good for. */
    String scope(Wanted wanted) {
        return catalogue.collection() + '\n' + walk + '\n' + wanted.filter();
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
        List<Place> found = new ArrayList<>();
        for (int phase = last == null ? 0 : last.phase(); phase < walk.phases() && found.size() < limit; phase++) {
            int each = phase;
            List<Walk.Term> terms = walk.terms(phase);
            Place behind = last != null && last.phase() == phase ? last : null;
            found.addAll(runner.run(page(phase, behind, limit - found.size()), row -> place(row, each, terms)));
        }
        return found;
    }

    /** Counts, no further than lists do. */
    public SqlText count() {
        SqlText text = new SqlText()
                .add("SELECT count(*) FROM (SELECT 1 FROM ")
                .add(catalogue.table())
                .add(" " + Walk.ROW);
        where(text);
        return text.add(" LIMIT ").bind(Lists.COUNTED + 1).add(") counted");
    }

    private SqlText page(int phase, Place behind, int limit) {
        SqlText text = new SqlText().add("SELECT " + walk.id());
        walk.terms(phase).forEach(term -> text.add(", " + term.column()));
        text.add(" FROM ");
        walk.addTable(text, catalogue, phase, tenant);
        where(text);
        walk.addPhase(text, phase, tenant);
        if (behind != null) {
            walk.addContinuation(text, phase, behind.values(), behind.id());
        }
        walk.addOrder(text, phase, isBeginning(predicate));
        return text.add(" LIMIT ").bind(limit);
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

    private void where(SqlText text) {
        text.add(" WHERE ");
        Compiler compiler = new Compiler(text, tenant);
        compiler.addLive(catalogue, Walk.ROW);
        text.add(" AND ");
        compiler.add(predicate, Walk.ROW);
    }

    private static Place place(ResultSet row, int phase, List<Walk.Term> terms) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.read(terms.get(i).sort(), row, i + 2));
        }
        return new Place(row.getObject(1, UUID.class), phase, values);
    }
}
