package bandhu.chassis.page.keyset;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.ListsConfig;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.page.leeway.Leeway;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
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
    private final Completion completion;
    private final TierMetrics tiers;

    KeysetLists(
            Calls calls,
            Cursors cursors,
            Moments moments,
            Sql sql,
            Reading reading,
            Expense expense,
            ListsConfig config,
            Completion completion,
            TierMetrics tiers) {
        this.calls = calls;
        this.cursors = cursors;
        this.moments = moments;
        this.sql = sql;
        this.reading = reading;
        this.expense = expense;
        this.config = config;
        this.completion = completion;
        this.tiers = tiers;
    }

    /** What is looked for, and how. */
    private record Search(Catalogue catalogue, Predicate predicate, Wanted wanted) {}

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
        Checker checker = new Checker(moments.asOf(wanted.zone()));
        Predicate predicate =
                new Predicate.And(List.of(checker.check(wanted.where(), catalogue), checker.check(restriction, whole)));
        return new Search(catalogue, predicate, wanted);
    }

    private Page<UUID> page(Search search) {
        Wanted wanted = search.wanted();
        Statements statements = Statements.of(calls.tenant(), search.catalogue(), wanted, search.predicate());
        String scope = statements.scope(wanted);
        Place last = wanted.cursor()
                .map(cursor -> statements.place(cursors.open(scope, cursor, wanted.faults())))
                .orElse(null);
        List<Place> found = statements.find(last, wanted.limit() + 1, this::search);
        if (wanted.query().isPresent() && wanted.sorts().isEmpty() && last == null) {
            tiers.count(search.catalogue().collection(), found);
        }
        String next = found.size() > wanted.limit()
                ? cursors.seal(scope, found.get(wanted.limit() - 1).pack())
                : null;
        List<UUID> ids = found.stream().limit(wanted.limit()).map(Place::id).toList();
        Long total = wanted.counts() ? statements.count(this::search) : null;
        return Page.of(ids, next, total, wanted.shape());
    }

    private <T> List<T> search(SqlText text, RowMapper<T> mapper) {
        return sql.search(text.text(), Leeway.or(config.patience()), mapper, text.arguments());
    }
}
