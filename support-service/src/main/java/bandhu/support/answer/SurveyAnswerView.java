package bandhu.support.answer;

import bandhu.support.survey.SurveyKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as the staff sees it.
 *
 * @param sentAt when the mail with the link left; missing where the answer was given elsewhere
 * @param answeredAt when it was given
 */
@Schema(name = "SurveyAnswer")
record SurveyAnswerView(
        UUID id,
        UUID surveyId,
        SurveyKind kind,
        UUID ticketId,
        UUID customerId,
        Integer score,
        String comment,
        Instant sentAt,
        Instant answeredAt,
        Instant createdAt,
        String createdBy) {
    private static final String HIDDEN = "***";

    /** What an analyst sees. */
    SurveyAnswerView masked() {
        String hidden = comment == null ? null : HIDDEN;
        return new SurveyAnswerView(
                id, surveyId, kind, ticketId, customerId, score, hidden, sentAt, answeredAt, createdAt, createdBy);
    }
}
