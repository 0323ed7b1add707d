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
            SELECT ?, n.id, n.id FROM unnest(?::uuid[]) AS n(id) ORDER BY n.id ON CONFLICT DO NOTHING RETURNING id
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
     * @param expected may be asked for, and have not been looked for
     * @param missing were looked for, and were not there
     * @param customers those that are customers for certain, and have no reference that is known
     */
    private record Known(Map<UUID, UUID> survivors, Set<UUID> expected, Set<UUID> missing, Set<UUID> customers) {
        Known() {
            this(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        boolean isNew(UUID subjectId) {
            return !survivors.containsKey(subjectId) && !missing.contains(subjectId);
        }

        void learn(UUID subjectId, UUID survivor) {
            survivors.put(subjectId, survivor);
            expected.remove(subjectId);
            missing.remove(subjectId);
            customers.remove(subjectId);
        }
    }

    @Override
    public void expect(Set<UUID> subjectIds) {
        Known known = known();
        subjectIds.stream().filter(known::isNew).forEach(known.expected()::add);
    }

    @Override
    public void expectCustomers(Set<UUID> subjectIds) {
        expect(subjectIds);
        Known known = known();
        subjectIds.stream().filter(id -> !known.survivors().containsKey(id)).forEach(known.customers()::add);
    }

    @Override
    public UUID resolve(UUID subjectId) {
        Known known = known();
        if (!known.survivors().containsKey(subjectId)) {
            expectCustomers(Set.of(subjectId));
            lock(known, known.expected());
            if (known.customers().contains(subjectId)) {
                make(known);
            }
        }
        return known.survivors().get(subjectId);
    }

    private void lock(Known known, Set<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return;
        }
        List<UUID> asked = List.copyOf(subjectIds);
        Map<UUID, UUID> found = new HashMap<>();
        sql.query(
                LOCK,
                row -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                calls.tenant(),
                asked);
        known.expected().removeAll(asked);
        known.missing().addAll(asked);
        found.forEach(known::learn);
    }

    /** What another transaction made meanwhile is not ours, and has to be locked. */
    private void make(Known known) {
        sql.query(MAKE, row -> row.getObject(1, UUID.class), calls.tenant(), List.copyOf(known.customers()))
                .forEach(made -> known.learn(made, made));
        lock(known, known.customers());
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
