package bandhu.analytics.fact;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lifecycle histories of customers, as customer-service last published them: a higher revision replaces a lower one. */
@ApplicationScoped
public class CustomerStages {
    private final Sql sql;

    CustomerStages(Sql sql) {
        this.sql = sql;
    }

    public record Stage(String stage, Instant since) {}

    /** A step: the history grows by one stage, unless it was in the whole history that was told just before. */
    public void entered(String tenant, UUID customerId, long revision, Stage stage) {
        if (advance(tenant, customerId, revision) && !has(tenant, customerId, stage)) {
            insert(tenant, customerId, stage, nextOrd(tenant, customerId));
        }
    }

    /** The past was told anew. */
    public void revised(String tenant, UUID customerId, long revision, List<Stage> history) {
        if (!advance(tenant, customerId, revision)) {
            return;
        }
        sql.update("DELETE FROM customer_stage WHERE tenant_id = ? AND customer_id = ?", tenant, customerId);
        int ord = 0;
        for (Stage stage : history) {
            insert(tenant, customerId, stage, ord++);
        }
    }

    private boolean advance(String tenant, UUID customerId, long revision) {
        return sql.update("""
                        INSERT INTO customer_lifecycle (tenant_id, customer_id, revision) VALUES (?, ?, ?)
                        ON CONFLICT (tenant_id, customer_id) DO UPDATE SET revision = excluded.revision
                         WHERE customer_lifecycle.revision < excluded.revision""", tenant, customerId, revision) == 1;
    }

    private boolean has(String tenant, UUID customerId, Stage stage) {
        return !sql.query(
                        "SELECT 1 FROM customer_stage WHERE tenant_id = ? AND customer_id = ? AND since = ? AND stage = ?",
                        row -> row.getInt(1),
                        tenant,
                        customerId,
                        stage.since(),
                        stage.stage())
                .isEmpty();
    }

    private void insert(String tenant, UUID customerId, Stage stage, int ord) {
        sql.update(
                "INSERT INTO customer_stage (tenant_id, customer_id, since, ord, stage) VALUES (?, ?, ?, ?, ?)",
                tenant,
                customerId,
                stage.since(),
                ord,
                stage.stage());
    }

    private int nextOrd(String tenant, UUID customerId) {
        return sql.query(
                        "SELECT coalesce(max(ord) + 1, 0) FROM customer_stage WHERE tenant_id = ? AND customer_id = ?",
                        row -> row.getInt(1),
                        tenant,
                        customerId)
                .getFirst();
    }
}
