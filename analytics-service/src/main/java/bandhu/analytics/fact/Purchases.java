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
    private final Sql sql;
    private final FactWrites writes;
    private final FactLines lines;

    Purchases(Sql sql, FactWrites writes, FactLines lines) {
        this.sql = sql;
        this.writes = writes;
        this.lines = lines;
    }

    /** @param opportunityId the deal that it came from, null when it came from none */
    public record Order(UUID orderId, UUID opportunityId, UUID ownerId, Money amount, List<FactLine> lines) {}

    public void order(Origin origin, Order order) {
        writes.add(
                FactWrite.ORDER,
                origin.tenant(),
                origin.eventId(),
                order.orderId(),
                order.opportunityId(),
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                order.ownerId(),
                order.amount().minor(),
                order.amount().currency(),
                origin.tenant(),
                origin.eventId());
        lines.record(origin, order.lines());
        if (order.opportunityId() != null) {
            writes.add(FactWrite.SUPERSEDED, origin.tenant(), order.opportunityId());
            mayHaveNone(origin.tenant(), origin.customerId());
        }
        first(origin);
    }

    /** The lines of a won deal are recorded with its outcome, under the same event. */
    public void wonOpportunity(Origin origin, UUID opportunityId, UUID ownerId, Money amount) {
        writes.add(
                FactWrite.WON_OPPORTUNITY,
                origin.tenant(),
                origin.eventId(),
                opportunityId,
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                ownerId,
                amount.minor(),
                amount.currency(),
                origin.tenant(),
                opportunityId,
                origin.tenant(),
                origin.eventId());
        first(origin);
    }

    public void refund(Origin origin, UUID orderId, Money amount) {
        writes.add(
                FactWrite.REFUND,
                origin.tenant(),
                origin.eventId(),
                orderId,
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                origin.tenant(),
                orderId,
                -amount.minor(),
                amount.currency(),
                origin.tenant(),
                origin.eventId());
    }

    void revert(String tenant, UUID eventId) {
        sql.query("""
                        UPDATE purchase SET reverted = true WHERE tenant_id = ? AND event_id = ?
                        RETURNING customer_id""", row -> row.getObject(1, UUID.class), tenant, eventId)
                .forEach(customerId -> mayHaveNone(tenant, customerId));
    }

    private void first(Origin origin) {
        if (origin.customerId() != null) {
            writes.add(FactWrite.FIRST, origin.tenant(), origin.customerId());
        }
    }

    private void mayHaveNone(String tenant, UUID customerId) {
        if (customerId != null) {
            writes.add(FactWrite.FIRST, tenant, customerId);
            writes.add(FactWrite.NO_FIRST, tenant, customerId);
        }
    }
}
