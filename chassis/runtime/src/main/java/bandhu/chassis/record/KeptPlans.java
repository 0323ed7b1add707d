package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.query.SelectionQuery;

/**
 * Runs queries that name the tenant themselves. Hibernate 7.2 translates a query anew each time while its tenant filter is on;
 * these keep their plan. Row-level security checks the tenant as ever.
 */
@ApplicationScoped
class KeptPlans {
    private final EntityManager entities;
    private final Calls calls;

    KeptPlans(EntityManager entities, Calls calls) {
        this.entities = entities;
        this.calls = calls;
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
}
