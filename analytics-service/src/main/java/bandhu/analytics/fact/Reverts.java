package bandhu.analytics.fact;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Facts that were taken back count as not having happened, whether the taking back arrives before or after them. */
@ApplicationScoped
public class Reverts {
    private final Sql sql;
    private final Purchases purchases;

    Reverts(Sql sql, Purchases purchases) {
        this.sql = sql;
        this.purchases = purchases;
    }

    public void revert(String tenant, UUID eventId) {
        sql.update(
                "INSERT INTO reverted_fact (tenant_id, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                tenant,
                eventId);
        sql.update("UPDATE deal_outcome SET reverted = true WHERE tenant_id = ? AND event_id = ?", tenant, eventId);
        sql.update("UPDATE stage_entry SET reverted = true WHERE tenant_id = ? AND event_id = ?", tenant, eventId);
        sql.update("UPDATE survey_score SET reverted = true WHERE tenant_id = ? AND event_id = ?", tenant, eventId);
        purchases.revert(tenant, eventId);
    }
}
