package bandhu.support.ticket;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.Loading;
import bandhu.chassis.search.Searchable;
import bandhu.chassis.search.token.SearchText;
import bandhu.support.answer.KnownTickets;
import bandhu.support.finding.TicketFields;
import bandhu.support.intake.Requester;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID>, Searchable<TicketView>, KnownTickets {
    private static final Listing<Ticket> LISTING = new Listing<>(Ticket.class, TicketFields.CATALOGUE);

    private final Lists lists;
    private final Loading loading;

    TicketRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return TicketFields.CATALOGUE;
    }

    @Override
    public Class<Ticket> entity() {
        return Ticket.class;
    }

    @Override
    public SearchText searched(TicketView ticket) {
        Optional<Requester> requester = Optional.ofNullable(ticket.requester());
        return SearchText.named(ticket.subject())
                .texts(requester.map(Requester::name).orElse(null))
                .emails(requester.map(Requester::email).stream())
                .ids(Stream.concat(
                        Stream.of(Long.toString(ticket.number())),
                        ticket.externalIds().stream().map(ExternalId::id)));
    }

    FieldsView fields() {
        return lists.fields(catalogue());
    }

    Page<Ticket> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Ticket get(UUID id) {
        return loading.get(Ticket.class, id);
    }

    Ticket lock(UUID id) {
        return loading.lock(Ticket.class, id);
    }

    /** The ticket, deleted or not, locked until the transaction ends. */
    Ticket lockAny(UUID id) {
        return loading.lockAny(Ticket.class, id);
    }

    @Override
    public Optional<SurveyedTicket> surveyed(UUID ticketId) {
        return live(ticketId).map(Ticket::surveyed);
    }

    private Optional<Ticket> live(UUID id) {
        return loading.byId(Ticket.class, id).filter(ticket -> !ticket.isDeleted());
    }
}
