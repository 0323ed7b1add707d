package bandhu.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.SelectionQuery;

/** Reads records that are shown and not changed: nothing is copied in case they change. {@link Loading} loads the others. */
@ApplicationScoped
public class Reading {
    /** The parameter that holds the tenant; each table of a query must be compared with it. */
    public static final String TENANT = "bandhuTenant";

    /** Bound while records are read to be shown: what they were is not kept, as it is of those that may change. */
    static final ScopedValue<Boolean> SHOWING = ScopedValue.newInstance();

    /** How many records are asked for at once: few sizes, so that few plans are kept. */
    private static final List<Integer> SIZES = List.of(1, 5, 20, 50, 200);

    private final KeptPlans plans;

    Reading(KeptPlans plans) {
        this.plans = plans;
    }

    /** The record unless it is deleted; what is done to it in this transaction is not written. */
    public <E extends AggregateRoot> Optional<E> find(Class<E> type, UUID id) {
        String hql = "from " + type.getName() + " e where e.tenantId = :" + TENANT
                + " and e.id = :id and e.deletedAt is null";
        return list(hql, type, query -> query.setParameter("id", id)).stream().findFirst();
    }

    /** The version of the record unless it is deleted. */
    public Optional<Long> version(Class<? extends AggregateRoot> type, UUID id) {
        String hql = "select e.version from " + type.getName() + " e where e.tenantId = :" + TENANT
                + " and e.id = :id and e.deletedAt is null";
        return list(hql, Long.class, query -> query.setParameter("id", id)).stream()
                .findFirst();
    }

    /** Those of the records that are there, by id, in one query. */
    public <E extends AggregateRoot> Map<UUID, E> among(Class<E> type, Set<UUID> ids) {
        Map<UUID, E> found = new HashMap<>();
        List<UUID> rest = List.copyOf(ids);
        while (!rest.isEmpty()) {
            List<UUID> some = rest.subList(0, Math.min(rest.size(), SIZES.getLast()));
            some(type, some).forEach(record -> found.put(record.id(), record));
            rest = rest.subList(some.size(), rest.size());
        }
        return found;
    }

    /** A parameter for each id, the last one repeated up to a size: a query with a list for a parameter is translated anew each time. */
    private <E extends AggregateRoot> List<E> some(Class<E> type, List<UUID> ids) {
        int size = SIZES.stream().filter(each -> each >= ids.size()).findFirst().orElseThrow();
        String names = IntStream.range(0, size).mapToObj(n -> ":id" + n).collect(Collectors.joining(", "));
        String hql = "from " + type.getName() + " e where e.tenantId = :" + TENANT + " and e.id in (" + names
                + ") and e.deletedAt is null";
        return list(hql, type, query -> IntStream.range(0, size)
                .forEach(n -> query.setParameter("id" + n, ids.get(Math.min(n, ids.size() - 1)))));
    }

    /** @param hql names the tenant as {@link #TENANT} for each of its tables */
    public <R> List<R> list(String hql, Class<R> type, Consumer<SelectionQuery<R>> binding) {
        return ScopedValue.where(SHOWING, true)
                .call(() -> plans.list(hql, type, query -> binding.accept(query.setReadOnly(true))));
    }
}
