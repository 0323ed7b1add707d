package bandhu.support.answer;

import bandhu.chassis.settings.Settings;
import bandhu.support.answer.KnownTickets.SurveyedTicket;
import bandhu.support.customer.Contact;
import bandhu.support.customer.KnownCustomers;
import bandhu.support.intake.Requester;
import bandhu.support.page.SurveyTexts;
import bandhu.support.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who reads a survey: under which name, at which address, in which language. */
@ApplicationScoped
class Readers {
    private static final Requester NOBODY = new Requester(null, null);
    private final KnownCustomers customers;
    private final Surveys surveys;
    private final Settings settings;

    Readers(KnownCustomers customers, Surveys surveys, Settings settings) {
        this.customers = customers;
        this.surveys = surveys;
        this.settings = settings;
    }

    /** Where the survey of a ticket may go: nowhere when its customer was deleted or mail to them comes back. */
    Optional<String> address(SurveyedTicket ticket) {
        Optional<Contact> customer = customers.contact(ticket.customerId());
        String given = requester(ticket).email();
        String known = customer.map(Contact::email).orElse(null);
        String address = given == null ? known : given;
        boolean unreachable = customer.filter(contact -> contact.deleted()
                        || address != null && address.equalsIgnoreCase(contact.email()) && !contact.reachable())
                .isPresent();
        return unreachable ? Optional.empty() : Optional.ofNullable(address);
    }

    /** Null when no name is known. */
    String name(SurveyedTicket ticket) {
        String given = requester(ticket).name();
        return given != null
                ? given
                : customers.contact(ticket.customerId()).map(Contact::name).orElse(null);
    }

    SurveyTexts texts(UUID customerId) {
        String language = customers.contact(customerId).map(Contact::language).orElse(null);
        return SurveyTexts.of(
                language, settings.current().languages(), surveys.csat().question());
    }

    /** The texts for one of whom nothing is known, not even the tenant. */
    static SurveyTexts anybody() {
        return SurveyTexts.of(null, List.of(), Map.of());
    }

    private static Requester requester(SurveyedTicket ticket) {
        return ticket.requester() == null ? NOBODY : ticket.requester();
    }
}
