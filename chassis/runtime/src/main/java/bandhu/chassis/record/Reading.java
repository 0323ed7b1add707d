package bandhu.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

/** Reads records that are shown and not changed: nothing is copied in case they change. {@link Loading} loads the others. */
@ApplicationScoped
public class Reading {
    /** The parameter that holds the tenant; each table of a query must be compared with it. */
    public static final String TENANT = "bandhuTenant";

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

    /** Those of the records that are there, by id, in one query. */
    public <E extends AggregateRoot> Map<UUID, E> among(Class<E> type, Set<UUID> ids) {
        String hql = "from " + type.getName() + " e where e.tenantId = :" + TENANT
                + " and e.id in :ids and e.deletedAt is null";
        return list(hql, type, query -> query.setParameterList("ids", ids)).stream()
                .collect(Collectors.toMap(AggregateRoot::id, Function.identity()));
    }

    /** @param hql names the tenant as {@link #TENANT} for each of its tables */
    public <R> List<R> list(String hql, Class<R> type, Consumer<SelectionQuery<R>> binding) {
        return plans.list(hql, type, query -> binding.accept(query.setReadOnly(true)));
    }
}
