package bandhu.support.answer;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.mail.Mail;
import bandhu.chassis.mail.MailWriter;
import bandhu.chassis.settings.Settings;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.page.SurveyLetter;
import bandhu.support.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The mail with the link: written only while the ticket is done, its reader can be reached and nothing was answered. */
@ApplicationScoped
class SurveyMail implements MailWriter {
    static final String KIND = "survey";
    static final Duration VALID = Duration.ofDays(30);

    private final SurveyAnswerRepository answers;
    private final KnownTickets tickets;
    private final Surveys surveys;
    private final Readers readers;
    private final SignedLinks links;
    private final Settings settings;
    private final Outbox outbox;
    private final Clock clock;

    SurveyMail(
            SurveyAnswerRepository answers,
            KnownTickets tickets,
            Surveys surveys,
            Readers readers,
            SignedLinks links,
            Settings settings,
            Outbox outbox,
            Clock clock) {
        this.answers = answers;
        this.tickets = tickets;
        this.surveys = surveys;
        this.readers = readers;
        this.links = links;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(UUID id) {
        Optional<SurveyAnswer> invitation = answers.lock(id).filter(SurveyAnswer::isWaiting);
        Optional<Mail> mail = invitation
                .filter(waiting -> surveys.csat().enabled())
                .flatMap(waiting -> tickets.surveyed(waiting.ticketId()))
                .filter(SurveyedTicket::finished)
                .flatMap(ticket -> readers.address(ticket).map(address -> letter(id, ticket, address)));
        if (mail.isEmpty()) {
            invitation.ifPresent(SurveyAnswer::withdraw);
        }
        return mail;
    }

    private Mail letter(UUID id, SurveyedTicket ticket, String address) {
        String token = links.token(PublicAnswers.PURPOSE, id, clock.instant().plus(VALID));
        String link = links.url("/v1/survey-answers/" + token);
        String sender = settings.current().name();
        return SurveyLetter.of(
                readers.texts(ticket.customerId()),
                new SurveyLetter.Cause(address, readers.name(ticket), sender, ticket.number(), link));
    }

    @Override
    public void sent(UUID id) {
        answers.lock(id).ifPresent(answer -> outbox.append(answer, answer.sent(clock.instant())));
    }

    @Override
    public void failed(UUID id, String reason) {
        answers.lock(id).ifPresent(SurveyAnswer::withdraw);
    }
}
