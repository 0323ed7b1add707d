package bandhu.customer.stage;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Uuid7;
import bandhu.customer.lifecycle.LifecycleFact;
import bandhu.customer.lifecycle.StageRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Facts, histories and their heads. */
@ApplicationScoped
class StageRepository {
    private static final String OF_CUSTOMER = "e.customerId = :customer";

    private final EntityManager entities;
    private final Loading loading;
    private final Calls calls;

    StageRepository(EntityManager entities, Loading loading, Calls calls) {
        this.entities = entities;
        this.loading = loading;
        this.calls = calls;
    }

    /** The customer's head, locked until the transaction ends; empty where no fact was ever kept. */
    Optional<LifecycleHead> locked(UUID customerId) {
        return head(customerId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes a head unless another transaction did so first, and locks it. */
    LifecycleHead made(UUID customerId) {
        entities.createQuery("insert into LifecycleHead (customerId, tenantId, revision)"
                        + " values (:customer, :tenant, 0) on conflict do nothing")
                .setParameter("customer", customerId)
                .setParameter("tenant", calls.tenant())
                .executeUpdate();
        return locked(customerId).orElseThrow();
    }

    Optional<LifecycleHead> head(UUID customerId) {
        return head(customerId, LockModeType.NONE);
    }

    private Optional<LifecycleHead> head(UUID customerId, LockModeType lock) {
        return loading.one(LifecycleHead.class, OF_CUSTOMER, Map.of("customer", customerId), lock);
    }

    /** Ids of customers with facts, in ascending order, after one of them. */
    List<UUID> customersAfter(UUID last, int limit) {
        return entities.createQuery(
                        "select customerId from LifecycleHead where customerId > :last order by customerId", UUID.class)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }

    /** False when the fact is known already. */
    boolean keep(FactRecord fact, UUID id) {
        if (!loading.values(FactRecord.class, "e.id", UUID.class, "e.id = :id", Map.of("id", id))
                .isEmpty()) {
            return false;
        }
        entities.persist(fact);
        return true;
    }

    List<LifecycleFact> facts(UUID customerId) {
        return loading.values(
                FactRecord.class, "e.fact", LifecycleFact.class, OF_CUSTOMER, Map.of("customer", customerId));
    }

    /** What people wrote to the given facts, by the fact's id. */
    Map<String, String> notes(List<UUID> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("select id, note from FactRecord where id in :facts and note is not null", Object[].class)
                .setParameter("facts", facts)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(found -> found[0].toString(), found -> (String) found[1]));
    }

    /** The rows that are not withdrawn, oldest first. */
    List<StageRecord> history(UUID customerId) {
        return loading.all(
                StageRecord.class,
                OF_CUSTOMER + " and e.withdrawnAt is null order by e.validFrom, e.id",
                Map.of("customer", customerId));
    }

    void add(UUID customerId, List<StageRow> rows, Instant recordedAt) {
        rows.forEach(row -> entities.persist(new StageRecord(Uuid7.next(), customerId, row, recordedAt)));
    }

    /** How often each number of days lies between two purchases of one customer, over the whole tenant. */
    Map<Integer, Long> purchaseGaps() {
        return entities.createQuery("select h.purchaseGaps from LifecycleHead h", List.class).getResultList().stream()
                .flatMap(gaps -> ((List<?>) gaps).stream())
                .collect(Collectors.groupingBy(Integer.class::cast, Collectors.counting()));
    }
}
