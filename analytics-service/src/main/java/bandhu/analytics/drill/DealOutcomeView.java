package bandhu.analytics.drill;

import bandhu.chassis.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of an opportunity as a fact.
 *
 * @param id of the event that told it
 * @param cycleStartedAt when it entered its second stage, else when it was opened
 * @param recordedAt when it became known
 */
@Schema(name = "DealOutcome")
record DealOutcomeView(
        UUID id,
        String outcome,
        UUID opportunityId,
        UUID pipelineId,
        UUID customerId,
        UUID ownerId,
        Money amount,
        Instant cycleStartedAt,
        Instant at,
        Instant recordedAt) {

    static DealOutcomeView of(ResultSet row) throws SQLException {
        return new DealOutcomeView(
                row.getObject("event_id", UUID.class),
                row.getString("outcome"),
                row.getObject("opportunity_id", UUID.class),
                row.getObject("pipeline_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                Columns.money(row),
                Columns.moment(row, "cycle_started_at"),
                Columns.moment(row, "at"),
                Columns.moment(row, "recorded_at"));
    }
}
