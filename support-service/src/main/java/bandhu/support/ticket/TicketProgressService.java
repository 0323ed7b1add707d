package bandhu.support.ticket;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.time.Occurrences;
import bandhu.support.answer.Invitations;
import bandhu.support.message.AddMessage;
import bandhu.support.message.Conversation;
import bandhu.support.message.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** A ticket's way to its end, and what is said on it. */
@ApplicationScoped
class TicketProgressService {
    private final TicketRepository tickets;
    private final TicketViews views;
    private final Conversation conversation;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Occurrences occurrences;

    TicketProgressService(
            TicketRepository tickets,
            TicketViews views,
            Conversation conversation,
            Invitations invitations,
            Outbox outbox,
            Occurrences occurrences) {
        this.tickets = tickets;
        this.views = views;
        this.conversation = conversation;
        this.invitations = invitations;
        this.outbox = outbox;
        this.occurrences = occurrences;
    }

    @Transactional
    public MessageView addTicketMessage(UUID id, AddMessage input) {
        Instant when = occurrences.resolve(input.occurredAt());
        input.requireSense();
        Ticket ticket = tickets.lock(id);
        MessageView message = conversation.add(id, input, when);
        ticket.replied(message).forEach(event -> outbox.append(ticket, event, when));
        return message;
    }

    @Transactional
    public Page<MessageView> listTicketMessages(UUID id, ListQuery query) {
        tickets.get(id);
        return conversation.of(id, query);
    }

    /** Resolves it, and asks the customer how it went. */
    @Transactional
    public TicketView resolveTicket(UUID id, ResolveTicket input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Ticket ticket = tickets.lock(id);
        TicketEvent resolved = ticket.resolve(when);
        outbox.append(ticket, resolved, when);
        invitations.ticketResolved(ticket.surveyed());
        return views.of(ticket);
    }

    @Transactional
    public TicketView reopenTicket(UUID id, ReopenTicket input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Ticket ticket = tickets.lock(id);
        outbox.append(ticket, ticket.reopen(when), when);
        return views.of(ticket);
    }

    @Transactional
    public TicketView closeTicket(UUID id, CloseTicket input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Ticket ticket = tickets.lock(id);
        outbox.append(ticket, ticket.close(when), when);
        return views.of(ticket);
    }
}
