package bandhu.chassis.inbox.customer;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the references in {@code customer_ref}. What a transaction has locked it knows until it ends, and what a batch is
 * expected to ask for is locked with the first that it asks for, in one statement.
 */
@ApplicationScoped
class StoredCustomerRefs implements CustomerRefs {
    private static final String LOCK =
            "SELECT id, survivor_id FROM customer_ref WHERE tenant_id = ? AND id = ANY(?) ORDER BY id FOR KEY SHARE";
    private static final String MAKE =
            "INSERT INTO customer_ref (tenant_id, id, survivor_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Sql sql;
    private final Calls calls;
    private final TransactionSynchronizationRegistry registry;

    StoredCustomerRefs(Sql sql, Calls calls, TransactionSynchronizationRegistry registry) {
        this.sql = sql;
        this.calls = calls;
        this.registry = registry;
    }

    /** What the transaction in progress knows of the tenant that it is about. */
    private record Known(Map<UUID, UUID> survivors, Set<UUID> expected) {
        Known() {
            this(new HashMap<>(), new HashSet<>());
        }
    }

    @Override
    public void expect(Set<UUID> subjectIds) {
        known().expected().addAll(subjectIds);
    }

    @Override
    public UUID resolve(UUID subjectId) {
        Known known = known();
        if (!known.survivors().containsKey(subjectId)) {
            known.expected().add(subjectId);
            lock(known, known.expected());
            known.expected().clear();
        }
        return known.survivors().computeIfAbsent(subjectId, this::make);
    }

    private UUID make(UUID subjectId) {
        sql.update(MAKE, calls.tenant(), subjectId, subjectId);
        Known made = new Known();
        lock(made, Set.of(subjectId));
        return made.survivors().get(subjectId);
    }

    private void lock(Known known, Set<UUID> ids) {
        sql.query(
                LOCK,
                row -> known.survivors().put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                calls.tenant(),
                List.copyOf(ids));
    }

    private Known known() {
        Known known = (Known) registry.getResource(StoredCustomerRefs.class);
        if (known == null) {
            known = new Known();
            registry.putResource(StoredCustomerRefs.class, known);
        }
        return known;
    }
}
