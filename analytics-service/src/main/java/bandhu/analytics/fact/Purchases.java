package bandhu.analytics.fact;

import bandhu.chassis.money.Money;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Purchases: orders, and won opportunities that no order names. Whichever of the two arrives first, the opportunity is
 * superseded by the order.
 */
@ApplicationScoped
public class Purchases {
    private static final String INSERT = """
            INSERT INTO purchase (tenant_id, event_id, kind, order_id, opportunity_id, at, recorded_at, subject_id,
                                  customer_id, owner_id, amount, currency, superseded, reverted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING""";

    private final Sql sql;
    private final FactLines lines;

    Purchases(Sql sql, FactLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** @param opportunityId the deal that it came from, null when it came from none */
    public record Order(UUID orderId, UUID opportunityId, UUID ownerId, Money amount, List<FactLine> lines) {}

    public void order(Origin origin, Order order) {
        Money amount = order.amount();
        insert(
                origin,
                new Row(
                        "order",
                        order.orderId(),
                        order.opportunityId(),
                        order.ownerId(),
                        amount.minor(),
                        amount.currency(),
                        false));
        lines.record(origin, order.lines());
        if (order.opportunityId() != null) {
            sql.update("""
                    UPDATE purchase SET superseded = true
                     WHERE tenant_id = ? AND opportunity_id = ? AND kind = 'opportunity'""", origin.tenant(), order.opportunityId());
        }
        refreshFirst(origin.tenant(), origin.customerId());
    }

    /** The lines of a won deal are recorded with its outcome, under the same event. */
    public void wonOpportunity(Origin origin, UUID opportunityId, UUID ownerId, Money amount) {
        boolean ordered = !sql.query("""
                        SELECT 1 FROM purchase
                         WHERE tenant_id = ? AND opportunity_id = ? AND kind = 'order' AND NOT reverted LIMIT 1""", row -> row.getInt(1), origin.tenant(), opportunityId)
                .isEmpty();
        insert(
                origin,
                new Row("opportunity", null, opportunityId, ownerId, amount.minor(), amount.currency(), ordered));
        refreshFirst(origin.tenant(), origin.customerId());
    }

    public void refund(Origin origin, UUID orderId, Money amount) {
        List<UUID> owners = sql.query(
                "SELECT owner_id FROM purchase WHERE tenant_id = ? AND order_id = ? AND kind = 'order'",
                row -> row.getObject(1, UUID.class),
                origin.tenant(),
                orderId);
        UUID owner = owners.isEmpty() ? null : owners.getFirst();
        insert(origin, new Row("refund", orderId, null, owner, -amount.minor(), amount.currency(), false));
    }

    void revert(String tenant, UUID eventId) {
        sql.query("""
                        UPDATE purchase SET reverted = true WHERE tenant_id = ? AND event_id = ?
                        RETURNING customer_id""", row -> row.getObject(1, UUID.class), tenant, eventId)
                .forEach(customerId -> refreshFirst(tenant, customerId));
    }

    private void insert(Origin origin, Row row) {
        sql.update(
                INSERT,
                origin.tenant(),
                origin.eventId(),
                row.kind(),
                row.orderId(),
                row.opportunityId(),
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                row.ownerId(),
                row.amount(),
                row.currency(),
                row.superseded(),
                origin.tenant(),
                origin.eventId());
    }

    private void refreshFirst(String tenant, UUID customerId) {
        if (customerId == null) {
            return;
        }
        int kept = sql.update("""
                INSERT INTO first_purchase (tenant_id, customer_id, event_id, at, owner_id)
                SELECT tenant_id, customer_id, event_id, at, owner_id FROM purchase
                 WHERE tenant_id = ? AND customer_id = ? AND kind <> 'refund' AND NOT superseded AND NOT reverted
                 ORDER BY at, event_id LIMIT 1
                ON CONFLICT (tenant_id, customer_id)
                DO UPDATE SET event_id = excluded.event_id, at = excluded.at, owner_id = excluded.owner_id""", tenant, customerId);
        if (kept == 0) {
            sql.update("DELETE FROM first_purchase WHERE tenant_id = ? AND customer_id = ?", tenant, customerId);
        }
    }

    private record Row(
            String kind,
            UUID orderId,
            UUID opportunityId,
            UUID ownerId,
            long amount,
            String currency,
            boolean superseded) {}
}
