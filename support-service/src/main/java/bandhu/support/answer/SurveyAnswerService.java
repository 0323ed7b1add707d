package bandhu.support.answer;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.time.Occurrences;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.page.SurveyPage.Form;
import bandhu.support.page.SurveyTexts;
import bandhu.support.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What can be done with answers: by the staff, and by who holds a survey's link. */
@ApplicationScoped
class SurveyAnswerService {
    private final SurveyAnswerRepository answers;
    private final KnownTickets tickets;
    private final Surveys surveys;
    private final Readers readers;
    private final Outbox outbox;
    private final Occurrences occurrences;
    private final Calls calls;
    private final Clock clock;

    SurveyAnswerService(
            SurveyAnswerRepository answers,
            KnownTickets tickets,
            Surveys surveys,
            Readers readers,
            Outbox outbox,
            Occurrences occurrences,
            Calls calls,
            Clock clock) {
        this.answers = answers;
        this.tickets = tickets;
        this.surveys = surveys;
        this.readers = readers;
        this.outbox = outbox;
        this.occurrences = occurrences;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public Page<SurveyAnswerView> listSurveyAnswers(PageRequest query) {
        boolean masked = calls.current().seesFiguresOnly();
        return answers.list(query).map(answer -> masked ? answer.view().masked() : answer.view());
    }

    /** What answers can be found by. */
    public FieldsView listSurveyAnswerFields() {
        return answers.fields();
    }

    @Transactional
    public SurveyAnswerView recordSurveyAnswer(RecordAnswer input) {
        Instant when = occurrences.resolve(input.occurredAt());
        SurveyedTicket ticket = tickets.surveyed(input.ticketId())
                .orElseThrow(() -> ProblemException.invalid("/ticketId", Text.of("unknown-id.ticket")));
        SurveyAnswer answer = SurveyAnswer.elsewhere(surveys.csat(), ticket);
        SurveyAnswerEvent event = answer.answer(input.answer(), when).orElseThrow();
        answers.persist(answer);
        outbox.append(answer, event, when);
        return answer.view();
    }

    /** A transaction of its own, because it is not the tenant's whose request may be in progress. */
    @Transactional(TxType.REQUIRES_NEW)
    public InvitationView invitation(UUID id) {
        SurveyAnswer answer = answers.known(id).orElseThrow(ProblemException::notFound);
        return InvitationView.of(answer, readers.texts(answer.customerId()));
    }

    /** The texts in the reader's language. */
    @Transactional(TxType.REQUIRES_NEW)
    public SurveyTexts texts(UUID id) {
        return answers.known(id)
                .map(answer -> readers.texts(answer.customerId()))
                .orElseThrow(ProblemException::notFound);
    }

    /** What stands in the form for a browser. */
    @Transactional(TxType.REQUIRES_NEW)
    public Form form(UUID id, int preselected, String comment) {
        SurveyAnswer answer = answers.known(id).orElseThrow(ProblemException::notFound);
        SurveyedTicket ticket = tickets.surveyed(answer.ticketId()).orElseThrow(ProblemException::notFound);
        return new Form(
                readers.texts(answer.customerId()), readers.name(ticket), ticket.number(), preselected, comment);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public InvitationView giveAnswer(UUID id, GiveAnswer input) {
        SurveyAnswer answer = answers.lock(id).orElseThrow(ProblemException::notFound);
        answer.answer(input, clock.instant()).ifPresent(event -> outbox.append(answer, event));
        return InvitationView.of(answer, readers.texts(answer.customerId()));
    }
}
