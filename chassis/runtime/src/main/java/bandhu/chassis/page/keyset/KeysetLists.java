package bandhu.chassis.page.keyset;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Reading;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Pages by (sort, id), so that an index serves any depth. One statement finds the ids, planned for its values, since a generic
 * plan loses the index of a rare value, and cut off after two seconds; another loads the records.
 */
@ApplicationScoped
class KeysetLists implements Lists {
    private final Calls calls;
    private final Cursors cursors;
    private final Moments moments;
    private final Sql sql;
    private final Reading reading;
    private final Expense expense;
    private final Completion completion;

    KeysetLists(
            Calls calls,
            Cursors cursors,
            Moments moments,
            Sql sql,
            Reading reading,
            Expense expense,
            Completion completion) {
        this.calls = calls;
        this.cursors = cursors;
        this.moments = moments;
        this.sql = sql;
        this.reading = reading;
        this.expense = expense;
        this.completion = completion;
    }

    /** What is looked for, in which order. */
    private record Search(Catalogue catalogue, Predicate predicate, Walk walk, Wanted wanted) {}

    /** @param values those that ordered it in its phase */
    private record Found(UUID id, int phase, List<Object> values) {}

    @Override
    public <E extends AggregateRoot> Page<E> page(Listing<E> listing, PageRequest request, Condition restriction) {
        Page<UUID> page = ids(listing.catalogue(), request, restriction);
        if (page.items().isEmpty()) {
            return page.with(List.of());
        }
        Map<UUID, E> records = reading.among(listing.entity(), Set.copyOf(page.items()));
        return page.with(
                page.items().stream().map(records::get).filter(Objects::nonNull).toList());
    }

    @Override
    public FieldsView fields(Catalogue catalogue) {
        return FieldsView.of(seen(completion.complete(catalogue)));
    }

    private Catalogue seen(Catalogue catalogue) {
        return calls.current().seesFiguresOnly() ? catalogue.impersonal() : catalogue;
    }

    @Override
    public Page<UUID> ids(Catalogue whole, PageRequest request, Condition restriction) {
        Search search = search(whole, request, restriction);
        try {
            return page(search);
        } catch (SqlFailure e) {
            throw e.wasCutOff() ? expense.problem(search.catalogue(), search.predicate()) : e;
        }
    }

    /** Custom fields are asked for only where the request speaks of some, and once more before one is unknown. */
    private Search search(Catalogue whole, PageRequest request, Condition restriction) {
        if (!request.mentions(Definition.PREFIX)) {
            return search(whole, whole, request, restriction);
        }
        try {
            return search(completion.complete(whole), whole, request, restriction);
        } catch (ProblemException e) {
            if (!completion.refreshed()) {
                throw e;
            }
            return search(completion.complete(whole), whole, request, restriction);
        }
    }

    private Search search(Catalogue complete, Catalogue whole, PageRequest request, Condition restriction) {
        Catalogue catalogue = seen(complete);
        Wanted wanted = request.wanted(catalogue);
        Walk walk = Walk.of(catalogue, wanted);
        Checker checker = new Checker(moments.asOf(wanted.zone()));
        Predicate predicate =
                new Predicate.And(List.of(checker.check(wanted.where(), catalogue), checker.check(restriction, whole)));
        return new Search(catalogue, predicate, walk, wanted);
    }

    private Page<UUID> page(Search search) {
        Wanted wanted = search.wanted();
        Walk walk = search.walk();
        String scope = search.catalogue().collection() + '\n' + walk + '\n' + wanted.filter();
        Found last = wanted.cursor()
                .map(cursor -> read(walk, cursors.open(scope, cursor, wanted.faults())))
                .orElse(null);
        List<Found> found = new ArrayList<>();
        for (int phase = last == null ? 0 : last.phase(); phase < walk.phases(); phase++) {
            int missing = wanted.limit() + 1 - found.size();
            if (missing > 0) {
                Found behind = last != null && last.phase() == phase ? last : null;
                found.addAll(rows(search, phase, behind, missing));
            }
        }
        String next = found.size() > wanted.limit() ? cursors.seal(scope, pack(found.get(wanted.limit() - 1))) : null;
        List<UUID> ids = found.stream().limit(wanted.limit()).map(Found::id).toList();
        Long total = wanted.counts() ? count(search) : null;
        return total != null && total > COUNTED
                ? new Page<>(ids, next, (long) COUNTED, "gte", wanted.shape())
                : new Page<>(ids, next, total, total == null ? null : "eq", wanted.shape());
    }

    private List<Found> rows(Search search, int phase, Found behind, int limit) {
        Walk walk = search.walk();
        SqlText text = new SqlText().add("SELECT " + Walk.ROW + ".id");
        List<Walk.Term> terms = walk.terms(phase);
        terms.forEach(term -> text.add(", " + term.column()));
        text.add(" FROM ");
        walk.addTable(text, search.catalogue(), phase, calls.tenant());
        where(text, search);
        walk.addPhase(text, phase, calls.tenant());
        if (behind != null) {
            walk.addContinuation(text, phase, behind.values(), behind.id());
        }
        walk.addOrder(text, phase);
        text.add(" LIMIT ").bind(limit);
        return sql.search(text.text(), PATIENCE, row -> found(row, phase, terms), text.arguments());
    }

    private static Found found(ResultSet row, int phase, List<Walk.Term> terms) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.read(terms.get(i).sort(), row, i + 2));
        }
        return new Found(row.getObject(1, UUID.class), phase, values);
    }

    private long count(Search search) {
        SqlText text = new SqlText()
                .add("SELECT count(*) FROM (SELECT 1 FROM ")
                .add(search.catalogue().table())
                .add(" " + Walk.ROW);
        where(text, search);
        text.add(" LIMIT ").bind(COUNTED + 1).add(") counted");
        return sql.search(text.text(), PATIENCE, row -> row.getLong(1), text.arguments())
                .getFirst();
    }

    private void where(SqlText text, Search search) {
        text.add(" WHERE ");
        Compiler compiler = new Compiler(text, calls.tenant());
        compiler.addLive(search.catalogue(), Walk.ROW);
        text.add(" AND ");
        compiler.add(search.predicate(), Walk.ROW);
    }

    private static String[] pack(Found last) {
        List<String> packed = new ArrayList<>(
                List.of(Integer.toString(last.phase()), last.id().toString()));
        last.values().forEach(value -> packed.add(SortValues.pack(value)));
        return packed.toArray(String[]::new);
    }

    private static Found read(Walk walk, List<String> packed) {
        int phase = Integer.parseInt(packed.getFirst());
        List<Walk.Term> terms = walk.terms(phase);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.unpack(terms.get(i).sort(), packed.get(i + 2)));
        }
        return new Found(UUID.fromString(packed.get(1)), phase, values);
    }
}
