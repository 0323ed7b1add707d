package bandhu.chassis.inbox.customer;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps the references in {@code customer_ref}. */
@ApplicationScoped
class StoredCustomerRefs implements CustomerRefs {
    private static final String LOCK =
            "SELECT survivor_id FROM customer_ref WHERE tenant_id = ? AND id = ? FOR KEY SHARE";
    private static final String MAKE =
            "INSERT INTO customer_ref (tenant_id, id, survivor_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Sql sql;
    private final Calls calls;

    StoredCustomerRefs(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    @Override
    public UUID resolve(UUID subjectId) {
        List<UUID> known = locked(subjectId);
        if (known.isEmpty()) {
            sql.update(MAKE, calls.tenant(), subjectId, subjectId);
            known = locked(subjectId);
        }
        return known.getFirst();
    }

    private List<UUID> locked(UUID subjectId) {
        return sql.query(LOCK, row -> row.getObject(1, UUID.class), calls.tenant(), subjectId);
    }
}
