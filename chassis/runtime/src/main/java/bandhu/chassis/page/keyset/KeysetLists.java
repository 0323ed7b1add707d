package bandhu.chassis.page.keyset;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.ListsConfig;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Reading;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Pages by (sort, id), so that an index serves any depth. One statement finds the ids, planned for its values, since a generic
 * plan loses the index of a rare value, and cut off when it takes too long; another loads the records.
 */
@ApplicationScoped
class KeysetLists implements Lists {
    private final Calls calls;
    private final Cursors cursors;
    private final Moments moments;
    private final Sql sql;
    private final Reading reading;
    private final Expense expense;
    private final ListsConfig config;

    KeysetLists(
            Calls calls,
            Cursors cursors,
            Moments moments,
            Sql sql,
            Reading reading,
            Expense expense,
            ListsConfig config) {
        this.calls = calls;
        this.cursors = cursors;
        this.moments = moments;
        this.sql = sql;
        this.reading = reading;
        this.expense = expense;
        this.config = config;
    }

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
        return FieldsView.of(seen(catalogue));
    }

    private Catalogue seen(Catalogue catalogue) {
        return calls.current().seesFiguresOnly() ? catalogue.impersonal() : catalogue;
    }

    @Override
    public Page<UUID> ids(Catalogue whole, PageRequest request, Condition restriction) {
        Catalogue catalogue = seen(whole);
        Wanted wanted = request.wanted(catalogue);
        Checker checker = new Checker(moments.asOf(wanted.zone()));
        Predicate predicate =
                new Predicate.And(List.of(checker.check(wanted.where(), catalogue), checker.check(restriction, whole)));
        try {
            return page(wanted, Statements.of(calls.tenant(), catalogue, wanted, predicate));
        } catch (SqlFailure e) {
            throw e.wasCutOff() ? expense.problem(catalogue, predicate) : e;
        }
    }

    private Page<UUID> page(Wanted wanted, Statements statements) {
        String scope = statements.scope(wanted);
        Place last = wanted.cursor()
                .map(cursor -> statements.place(cursors.open(scope, cursor, wanted.faults())))
                .orElse(null);
        List<Place> found = statements.find(last, wanted.limit() + 1, this::search);
        String next = found.size() > wanted.limit()
                ? cursors.seal(scope, found.get(wanted.limit() - 1).pack())
                : null;
        List<UUID> ids = found.stream().limit(wanted.limit()).map(Place::id).toList();
        Long total = wanted.counts()
                ? search(statements.count(), row -> row.getLong(1)).getFirst()
                : null;
        return total != null && total > COUNTED
                ? new Page<>(ids, next, (long) COUNTED, "gte", wanted.shape())
                : new Page<>(ids, next, total, total == null ? null : "eq", wanted.shape());
    }

    private <T> List<T> search(SqlText text, RowMapper<T> mapper) {
        return sql.search(text.text(), config.patience(), mapper, text.arguments());
    }
}
