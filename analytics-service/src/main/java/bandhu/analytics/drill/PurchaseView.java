package bandhu.analytics.drill;

import bandhu.chassis.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase as a fact.
 *
 * @param id of the event that told it
 * @param amount of a refund, what was given back
 * @param superseded whether an order tells the same purchase, which then counts
 * @param recordedAt when it became known
 */
@Schema(name = "Purchase")
record PurchaseView(
        UUID id,
        String kind,
        UUID orderId,
        UUID opportunityId,
        UUID customerId,
        UUID ownerId,
        Money amount,
        boolean superseded,
        Instant at,
        Instant recordedAt) {

    static PurchaseView of(ResultSet row) throws SQLException {
        return new PurchaseView(
                row.getObject("event_id", UUID.class),
                row.getString("kind"),
                row.getObject("order_id", UUID.class),
                row.getObject("opportunity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                Columns.money(row),
                row.getBoolean("superseded"),
                Columns.moment(row, "at"),
                Columns.moment(row, "recorded_at"));
    }
}
