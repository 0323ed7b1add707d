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
    /** In the order of their ids, so that two transactions that make the same ones wait for each other in one direction only. */
    private static final String MAKE = """
            INSERT INTO customer_ref (tenant_id, id, survivor_id)
            SELECT ?, n.id, n.id FROM unnest(?::uuid[]) AS n(id) ORDER BY n.id ON CONFLICT DO NOTHING
            """;

    private final Sql sql;
    private final Calls calls;
    private final TransactionSynchronizationRegistry registry;

    StoredCustomerRefs(Sql sql, Calls calls, TransactionSynchronizationRegistry registry) {
        this.sql = sql;
        this.calls = calls;
        this.registry = registry;
    }

    /**
     * What the transaction in progress knows of the tenant that it is about.
     *
     * @param expected may be asked for, and have not been looked for or are not there
     * @param customers those of them that are customers for certain
     */
    private record Known(Map<UUID, UUID> survivors, Set<UUID> expected, Set<UUID> customers) {
        Known() {
            this(new HashMap<>(), new HashSet<>(), new HashSet<>());
        }
    }

    @Override
    public void expect(Set<UUID> subjectIds) {
        known().expected().addAll(subjectIds);
    }

    @Override
    public void expectCustomers(Set<UUID> subjectIds) {
        expect(subjectIds);
        known().customers().addAll(subjectIds);
    }

    @Override
    public UUID resolve(UUID subjectId) {
        Known known = known();
        if (!known.survivors().containsKey(subjectId)) {
            expectCustomers(Set.of(subjectId));
            lock(known);
            if (known.customers().contains(subjectId)) {
                sql.update(MAKE, calls.tenant(), List.copyOf(known.customers()));
                lock(known);
            }
        }
        return known.survivors().get(subjectId);
    }

    /** Those that are not there stay expected. */
    private void lock(Known known) {
        sql.query(
                LOCK,
                row -> known.survivors().put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                calls.tenant(),
                List.copyOf(known.expected()));
        known.expected().removeAll(known.survivors().keySet());
        known.customers().removeAll(known.survivors().keySet());
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
