package bandhu.support.answer;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import bandhu.support.survey.SurveyKind;
import java.util.UUID;

/** What happens to a survey that somebody is asked to answer. */
sealed interface SurveyAnswerEvent extends DomainEvent {

    @EventType("bandhu.support.survey-sent.v1")
    record SurveySent(UUID surveyId, UUID ticketId, UUID customerId, SurveyKind kind) implements SurveyAnswerEvent {}

    /** @param score of a csat: 1 to 5 */
    @EventType("bandhu.support.survey-answered.v1")
    record SurveyAnswered(UUID surveyId, UUID ticketId, UUID customerId, SurveyKind kind, int score)
            implements SurveyAnswerEvent {}
}
