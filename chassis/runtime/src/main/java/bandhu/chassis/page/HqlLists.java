package bandhu.chassis.page;

import bandhu.chassis.page.Listing.Field;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Reading;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Pages by (sort, id) with a row comparison, so that an index serves any depth; each statement names the tenant.
 * Statements are planned for their values: a generic plan loses the index of a rare value.
 */
@ApplicationScoped
class HqlLists implements Lists {
    private static final int COUNTED = 10_000;
    private final EntityManager entities;
    private final Cursors cursors;
    private final Sql sql;
    private final Reading reading;

    HqlLists(EntityManager entities, Cursors cursors, Sql sql, Reading reading) {
        this.entities = entities;
        this.cursors = cursors;
        this.sql = sql;
        this.reading = reading;
    }

    @Override
    public <E extends AggregateRoot> Page<E> page(
            Listing<E> listing, ListQuery query, String restriction, Map<String, Object> parameters) {
        query.allow(listing.filters().keySet());
        Order order = order(listing, query);
        int limit = query.limit();
        Where where = new Filters(entities, listing).read(query);
        if (!restriction.isBlank()) {
            where.add(restriction, parameters);
        }
        String scope = scope(listing, query, order);
        Where from = new Where(where);
        from.add(order.path() + " is not null");
        query.cursor().ifPresent(cursor -> continueAfter(from, order, cursors.open(scope, cursor)));
        sql.query("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)", row -> row.getString(1));
        List<Object[]> rows = rows(listing, order, from, limit);
        List<E> items = rows.stream()
                .limit(limit)
                .map(row -> listing.entity().cast(row[0]))
                .toList();
        String next = rows.size() > limit
                ? cursors.seal(
                        scope,
                        Values.pack(rows.get(limit - 1)[1]),
                        items.getLast().id().toString())
                : null;
        return query.counts() ? counted(listing, order, where, items, next) : new Page<>(items, next, null, null);
    }

    private List<Object[]> rows(Listing<?> listing, Order order, Where where, int limit) {
        String direction = order.descending() ? " desc" : " asc";
        String select =
                "select e, " + order.path() + " from " + listing.entity().getName() + " e where ";
        String ordered = " order by " + order.path() + direction + ", e.id" + direction;
        if (where.asksOtherTables()) {
            var rows = entities.createQuery(select + where.text() + ordered, Object[].class)
                    .setMaxResults(limit + 1);
            where.applyTo(rows::setParameter);
            return rows.getResultList();
        }
        String hql = select + "e.tenantId = :" + Reading.TENANT + " and " + where.text() + ordered;
        return reading.list(hql, Object[].class, rows -> where.applyTo(rows.setMaxResults(limit + 1)::setParameter));
    }

    private <E extends AggregateRoot> Page<E> counted(
            Listing<E> listing, Order order, Where where, List<E> items, String next) {
        var count = entities.createQuery(
                "select count(*) from (select e.id as id from "
                        + listing.entity().getName() + " e where " + where.text() + " order by " + order.path()
                        + ", e.id limit " + (COUNTED + 1)
                        + ") found",
                Long.class);
        where.applyTo(count::setParameter);
        long total = count.getSingleResult();
        return total > COUNTED ? new Page<>(items, next, (long) COUNTED, "gte") : new Page<>(items, next, total, "eq");
    }

    private void continueAfter(Where where, Order order, List<String> keys) {
        Object value = Values.unpack(order.type(), order.java(), keys.getFirst());
        String compare = order.descending() ? " < " : " > ";
        where.add("(" + order.path() + ", e.id)" + compare + "(" + where.bind(value) + ", "
                + where.bind(UUID.fromString(keys.getLast())) + ")");
    }

    private Order order(Listing<?> listing, ListQuery query) {
        String sort = query.sort().orElse(listing.defaultSort());
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        Field field = listing.sorts().get(name);
        if (field == null) {
            throw BadParameter.of(
                    "sort",
                    "unknown-sort",
                    "Sorts here are " + String.join(", ", listing.sorts().keySet())
                            + ", each with - before it or not.");
        }
        Class<?> java = Filters.javaType(entities, listing.entity(), field.path());
        return new Order("e." + field.path(), field.type(), java, descending);
    }

    private static String scope(Listing<?> listing, ListQuery query, Order order) {
        Map<String, Object> filters = new TreeMap<>(query.parameters());
        List.of("limit", "cursor", "sort", "count").forEach(filters::remove);
        return listing.entity().getName() + '\n' + order.path() + '\n' + order.descending() + '\n' + filters;
    }

    private record Order(String path, FieldType type, Class<?> java, boolean descending) {}
}
