package bandhu.support.ticket;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.support.answer.KnownTickets;
import bandhu.support.finding.TicketFields;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID>, Findable, KnownTickets {
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
