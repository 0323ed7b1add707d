package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;

/**
 * Runs queries that name the tenant themselves. Hibernate 7.2 translates a query anew each time while its tenant filter is on;
 * these keep their plan. Row-level security checks the tenant as ever.
 */
@ApplicationScoped
class KeptPlans {
    private final EntityManager entities;
    private final Calls calls;
    private final Gathering gathering;

    KeptPlans(EntityManager entities, Calls calls, Gathering gathering) {
        this.entities = entities;
        this.calls = calls;
        this.gathering = gathering;
    }

    /** @param hql names the tenant as {@link Reading#TENANT} for each of its tables */
    <R> List<R> list(String hql, Class<R> type, Consumer<SelectionQuery<R>> binding) {
        Session session = entities.unwrap(Session.class);
        String tenant = calls.tenant();
        session.disableFilter(TenantIdBinder.FILTER_NAME);
        try {
            SelectionQuery<R> query = session.createSelectionQuery(hql, type).setParameter(Reading.TENANT, tenant);
            binding.accept(query);
            return query.getResultList();
        } finally {
            session.enableFilter(TenantIdBinder.FILTER_NAME).setParameter(TenantIdBinder.PARAMETER_NAME, tenant);
        }
    }

    /**
     * The same for a query of entities of one type alone. Before any other Hibernate looks over all records of the transaction
     * for changes to flush; where records are gathered, it is known whether there are any of this type.
     */
    <R> List<R> list(String hql, Class<R> as, Class<?> entity, Consumer<SelectionQuery<R>> binding) {
        boolean untouched = gathering
                .current()
                .filter(gathered -> !gathered.anyWaits(entity) && !isToBeInserted(entity))
                .isPresent();
        return list(
                hql, as, query -> binding.accept(untouched ? query.setQueryFlushMode(QueryFlushMode.NO_FLUSH) : query));
    }

    /** The same for a query to which only what the database keeps matters. */
    <R> List<R> stored(String hql, Class<R> as, Consumer<SelectionQuery<R>> binding) {
        return list(
                hql,
                as,
                query -> binding.accept(gathering.isOn() ? query.setQueryFlushMode(QueryFlushMode.NO_FLUSH) : query));
    }

    private boolean isToBeInserted(Class<?> entity) {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        var tables = session.getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(entity)
                .getQuerySpaces();
        return session.getActionQueue().areTablesToBeUpdated(Set.of(tables));
    }
}
