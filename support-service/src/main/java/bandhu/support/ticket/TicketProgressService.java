package bandhu.support.ticket;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Stood;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.support.answer.Invitations;
import bandhu.support.message.AddMessage;
import bandhu.support.message.Conversation;
import bandhu.support.message.MessageView;
import bandhu.support.progress.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** A ticket's way to its end, and what is said on it. */
@ApplicationScoped
class TicketProgressService implements Undoable {
    private final TicketService records;
    private final TicketRepository tickets;
    private final TicketViews views;
    private final Conversation conversation;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Occurrences occurrences;

    TicketProgressService(
            TicketService records,
            TicketRepository tickets,
            TicketViews views,
            Conversation conversation,
            Invitations invitations,
            Outbox outbox,
            Occurrences occurrences) {
        this.records = records;
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

    @Override
    public Undo undo() {
        return Undo.of(
                        Ticket.class,
                        Ticket.COLLECTION,
                        Roles.ADMIN,
                        Roles.INTEGRATION,
                        Roles.SUPPORT_MANAGER,
                        Roles.SUPPORT_AGENT)
                .patching(PatchTicket.class, records::patchTicket)
                .deleting(records::deleteTicket)
                .restoring(records::restoreTicket)
                .stepping("status", this::stepBack);
    }

    /** A resolution is taken back, or made again. No ticket is new twice: open is as near as it gets. */
    private boolean stepBack(UUID id, Stood before, Stood after) {
        TicketStatus was = TicketStatus.of(before.text("/status"));
        if (was == TicketStatus.RESOLVED) {
            resolveTicket(id, new ResolveTicket(null));
            return true;
        }
        if (TicketStatus.of(after.text("/status")) == TicketStatus.RESOLVED) {
            reopenTicket(id, new ReopenTicket(null));
            return was == TicketStatus.NEW;
        }
        return false;
    }
}
