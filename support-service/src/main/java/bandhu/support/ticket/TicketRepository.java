package bandhu.support.ticket;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import bandhu.support.answer.KnownTickets;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID>, KnownTickets {
    private static final Listing<Ticket> LISTING = Listing.of(Ticket.class)
            .filter("number", FieldType.INTEGER, "number")
            .filter("customerId", FieldType.UUID, "customerId")
            .filter("channel", FieldType.TEXT, "channel")
            .filter("category", FieldType.TEXT, "category")
            .filter("priority", FieldType.TEXT, "priority")
            .filter("status", FieldType.TEXT, "progress.status")
            .filter("assigneeId", FieldType.TEXT, "assigneeId")
            .sort("number", FieldType.INTEGER, "number")
            .sort("openedAt", FieldType.MOMENT, "progress.openedAt");

    private final Lists lists;
    private final Loading loading;

    TicketRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Ticket> list(ListQuery query) {
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
