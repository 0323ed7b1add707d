package bandhu.analytics.drill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to a survey as a fact.
 *
 * @param id of the event that told it
 * @param recordedAt when it became known
 */
@Schema(name = "SurveyScore")
record SurveyScoreView(
        UUID id, String kind, int score, UUID ticketId, UUID customerId, Instant at, Instant recordedAt) {

    static SurveyScoreView of(ResultSet row) throws SQLException {
        return new SurveyScoreView(
                row.getObject("event_id", UUID.class),
                row.getString("kind"),
                row.getInt("score"),
                row.getObject("ticket_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Columns.moment(row, "at"),
                Columns.moment(row, "recorded_at"));
    }
}
