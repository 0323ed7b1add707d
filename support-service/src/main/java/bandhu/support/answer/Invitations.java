package bandhu.support.answer;

import bandhu.chassis.effect.Effects;
import bandhu.chassis.mail.Mails;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.survey.SurveyTerms;
import bandhu.support.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asks the people behind resolved tickets how it went: at once or after the survey's delay, and not again within a week. */
@ApplicationScoped
public class Invitations implements TimerHandler {
    static final Duration BETWEEN = Duration.ofDays(7);
    private static final String DELAY = "survey-delay";

    private final SurveyAnswerRepository answers;
    private final Surveys surveys;
    private final Readers readers;
    private final Effects effects;
    private final Mails mails;
    private final Timers timers;
    private final Clock clock;

    Invitations(
            SurveyAnswerRepository answers,
            Surveys surveys,
            Readers readers,
            Effects effects,
            Mails mails,
            Timers timers,
            Clock clock) {
        this.answers = answers;
        this.surveys = surveys;
        this.readers = readers;
        this.effects = effects;
        this.mails = mails;
        this.timers = timers;
        this.clock = clock;
    }

    /** To be called in the transaction that resolves the ticket. */
    public void ticketResolved(SurveyedTicket ticket) {
        if (!effects.allowed() || readers.address(ticket).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        SurveyTerms survey = surveys.csat();
        if (!survey.enabled() || answers.isInvited(ticket.id(), now.minus(BETWEEN))) {
            return;
        }
        SurveyAnswer invitation = SurveyAnswer.invite(survey, ticket, now);
        answers.persist(invitation);
        if (survey.delay().isZero()) {
            mails.send(SurveyMail.KIND, invitation.id());
        } else {
            timers.schedule(DELAY, invitation.id().toString(), now.plus(survey.delay()));
        }
    }

    @Override
    public String timer() {
        return DELAY;
    }

    @Override
    public void fire(String key) {
        mails.send(SurveyMail.KIND, UUID.fromString(key));
    }
}
