package bandhu.support.ticket;

import bandhu.chassis.call.Calls;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.page.Page;
import bandhu.support.customer.KnownCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tickets as the actor may see them, with what is known of their customers. */
@ApplicationScoped
class TicketViews {
    private static final String HIDDEN = "***";
    private final KnownCustomers customers;
    private final CustomFields customFields;
    private final Calls calls;

    TicketViews(KnownCustomers customers, CustomFields customFields, Calls calls) {
        this.customers = customers;
        this.customFields = customFields;
        this.calls = calls;
    }

    /** Says of whose tickets a batch is. */
    void expect(Set<UUID> customerIds) {
        customers.expect(customerIds);
    }

    TicketView of(Ticket ticket) {
        return shown(ticket, customers.of(ticket.customerId()));
    }

    /** One query for all of their customers. */
    Page<TicketView> of(Page<Ticket> page) {
        Map<UUID, Standing> standings =
                customers.of(page.items().stream().map(Ticket::customerId).toList());
        return page.map(ticket ->
                shown(ticket, ticket.customerId() == null ? Standing.KNOWN : standings.get(ticket.customerId())));
    }

    private TicketView shown(Ticket ticket, Standing customer) {
        TicketView view = ticket.view(customer, customFields.shown(Ticket.COLLECTION, ticket.customFields()));
        return calls.current().seesFiguresOnly() ? masked(view) : view;
    }

    private static TicketView masked(TicketView view) {
        return new TicketView(
                view.id(),
                view.number(),
                HIDDEN,
                view.customerId(),
                view.unresolved(),
                view.customerDeleted(),
                view.requester() == null ? null : view.requester().masked(),
                view.channel(),
                view.category(),
                view.priority(),
                view.status(),
                view.assigneeId(),
                view.tags(),
                view.customFields(),
                view.statusSince(),
                view.openedAt(),
                view.resolvedAt(),
                view.closedAt(),
                view.reopens(),
                view.externalIds(),
                view.createdAt(),
                view.createdBy(),
                view.updatedAt(),
                view.updatedBy(),
                view.version());
    }
}
