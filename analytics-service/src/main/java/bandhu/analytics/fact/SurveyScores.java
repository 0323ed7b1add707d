package bandhu.analytics.fact;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people answered to surveys. */
@ApplicationScoped
public class SurveyScores {
    private final Sql sql;

    SurveyScores(Sql sql) {
        this.sql = sql;
    }

    /** @param kind what the survey measures: csat */
    public void record(Origin origin, UUID ticketId, String kind, int score) {
        sql.update(
                """
                INSERT INTO survey_score (tenant_id, event_id, kind, score, ticket_id, at, recorded_at, subject_id,
                                          customer_id, reverted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
                        EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
                ON CONFLICT DO NOTHING""",
                origin.tenant(),
                origin.eventId(),
                kind,
                score,
                ticketId,
                origin.at(),
                origin.recordedAt(),
                origin.subjectId(),
                origin.customerId(),
                origin.tenant(),
                origin.eventId());
    }
}
