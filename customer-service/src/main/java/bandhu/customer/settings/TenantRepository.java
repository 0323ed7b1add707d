package bandhu.customer.settings;

import bandhu.chassis.call.Call;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The row of the current tenant. */
@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<Tenant, UUID> {
    private final Clock clock;

    TenantRepository(Clock clock) {
        this.clock = clock;
    }

    Optional<Tenant> find(String tenant) {
        return find("id = ?1", Tenant.idOf(tenant)).firstResultOptional();
    }

    /** Makes the row where there is none, whoever else is doing so, and locks it; the database's defaults are those of a tenant. */
    Tenant establish(Call call) {
        UUID id = Tenant.idOf(call.tenant());
        getEntityManager()
                .createQuery(
                        "insert into Tenant (id, tenantId, version, name, createdAt, createdBy, updatedAt, updatedBy)"
                                + " values (:id, :tenant, 1, :tenant, :now, :actor, :now, :actor) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("tenant", call.tenant())
                .setParameter("now", clock.instant())
                .setParameter("actor", call.actor())
                .executeUpdate();
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }
}
