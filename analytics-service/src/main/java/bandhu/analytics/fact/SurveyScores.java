package bandhu.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people answered to surveys. */
@ApplicationScoped
public class SurveyScores {
    private final FactWrites writes;

    SurveyScores(FactWrites writes) {
        this.writes = writes;
    }

    /** @param kind what the survey measures: csat */
    public void record(Origin origin, UUID ticketId, String kind, int score) {
        writes.add(
                FactWrite.SCORE,
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
