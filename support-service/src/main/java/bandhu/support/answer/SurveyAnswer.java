package bandhu.support.answer;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.support.SupportProblems;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.answer.SurveyAnswerEvent.SurveyAnswered;
import bandhu.support.answer.SurveyAnswerEvent.SurveySent;
import bandhu.support.survey.SurveyKind;
import bandhu.support.survey.SurveyTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A survey that somebody was asked to answer about a ticket, and the one answer to it. */
@Entity
@Table(name = "survey_answer")
class SurveyAnswer extends AggregateRoot {
    static final String COLLECTION = "survey-answers";

    private UUID surveyId;
    private String kind;
    private UUID ticketId;
    private UUID subjectId;
    private UUID customerId;
    private Instant invitedAt;
    private Instant sentAt;
    private boolean withdrawn;
    private Integer score;
    private String comment;
    private Instant answeredAt;

    protected SurveyAnswer() {}

    private SurveyAnswer(SurveyTerms survey, SurveyedTicket ticket) {
        super(Uuid7.next(), List.of());
        surveyId = survey.id();
        kind = survey.kind().wire();
        ticketId = ticket.id();
        subjectId = ticket.subjectId();
        customerId = ticket.customerId();
    }

    /** Somebody shall be asked. */
    static SurveyAnswer invite(SurveyTerms survey, SurveyedTicket ticket, Instant now) {
        SurveyAnswer invitation = new SurveyAnswer(survey, ticket);
        invitation.invitedAt = now;
        return invitation;
    }

    /** Begins one that nobody was asked for by mail. */
    static SurveyAnswer elsewhere(SurveyTerms survey, SurveyedTicket ticket) {
        return new SurveyAnswer(survey, ticket);
    }

    /** Whether the mail may still leave. */
    boolean isWaiting() {
        return invitedAt != null && sentAt == null && !withdrawn && !isAnswered();
    }

    SurveySent sent(Instant now) {
        sentAt = now;
        return new SurveySent(surveyId, ticketId, customerId, kind());
    }

    /** It is not sent after all; the ticket may have another. */
    void withdraw() {
        withdrawn = true;
    }

    /** Empty when the same answer was given before; another is 409. */
    Optional<SurveyAnswered> answer(GiveAnswer input, Instant when) {
        if (isAnswered()) {
            boolean same = score.equals(input.score())
                    && (input.comment() == null || Objects.equals(comment, input.comment()));
            if (!same) {
                throw new ProblemException(SupportProblems.ALREADY_ANSWERED, Text.of("already-answered.other"));
            }
            return Optional.empty();
        }
        score = input.score();
        comment = input.comment();
        answeredAt = when;
        return Optional.of(new SurveyAnswered(surveyId, ticketId, customerId, kind(), score));
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    SurveyKind kind() {
        return SurveyKind.of(kind);
    }

    UUID ticketId() {
        return ticketId;
    }

    UUID customerId() {
        return customerId;
    }

    Integer score() {
        return score;
    }

    SurveyAnswerView view() {
        return new SurveyAnswerView(
                id(),
                surveyId,
                kind(),
                ticketId,
                customerId,
                score,
                comment,
                sentAt,
                answeredAt,
                createdAt(),
                createdBy());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }
}
