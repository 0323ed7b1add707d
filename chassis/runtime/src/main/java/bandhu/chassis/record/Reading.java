package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.query.SelectionQuery;

/**
 * Reads records that are shown and not changed. Hibernate 7.2 translates a query anew each time while its tenant filter is on,
 * and copies what it loads in case it changes; here the query names the tenant itself, so that its plan is kept, and loads are
 * read-only. Row-level security checks the tenant as ever.
 */
@ApplicationScoped
public class Reading {
    /** The parameter that holds the tenant; each table of a query must be compared with it. */
    public static final String TENANT = "bandhuTenant";

    private final EntityManager entities;
    private final Calls calls;

    Reading(EntityManager entities, Calls calls) {
        this.entities = entities;
        this.calls = calls;
    }

    /** The record unless it is deleted; what is done to it in this transaction is not written. */
    public <E extends AggregateRoot> Optional<E> find(Class<E> type, UUID id) {
        String hql = "from " + type.getName() + " e where e.tenantId = :" + TENANT
                + " and e.id = :id and e.deletedAt is null";
        return list(hql, type, query -> query.setParameter("id", id)).stream().findFirst();
    }

    /** @param hql names the tenant as {@link #TENANT} for each of its tables */
    public <R> List<R> list(String hql, Class<R> type, Consumer<SelectionQuery<R>> binding) {
        Session session = entities.unwrap(Session.class);
        String tenant = calls.tenant();
        session.disableFilter(TenantIdBinder.FILTER_NAME);
        try {
            SelectionQuery<R> query =
                    session.createSelectionQuery(hql, type).setReadOnly(true).setParameter(TENANT, tenant);
            binding.accept(query);
            return query.getResultList();
        } finally {
            session.enableFilter(TenantIdBinder.FILTER_NAME).setParameter(TenantIdBinder.PARAMETER_NAME, tenant);
        }
    }
}
