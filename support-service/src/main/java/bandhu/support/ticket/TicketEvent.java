package bandhu.support.ticket;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import bandhu.support.intake.Channel;
import bandhu.support.intake.Priority;
import bandhu.support.message.Direction;
import bandhu.support.message.MessageKind;
import bandhu.support.progress.TicketStatus;
import java.util.List;
import java.util.UUID;

/** What happens to a ticket. A category is told only where it is a code. */
sealed interface TicketEvent extends DomainEvent {

    @EventType("bandhu.support.ticket-opened.v1")
    record TicketOpened(
            UUID ticketId,
            UUID customerId,
            long number,
            Channel channel,
            String category,
            Priority priority,
            TicketStatus status,
            String assigneeId)
            implements TicketEvent {}

    /** @param members the names of those that changed */
    @EventType("bandhu.support.ticket-updated.v1")
    record TicketUpdated(
            UUID ticketId,
            UUID customerId,
            Channel channel,
            String category,
            Priority priority,
            TicketStatus status,
            List<String> members)
            implements TicketEvent {}

    /** @param assigneeId missing when nobody looks after it any more */
    @EventType("bandhu.support.ticket-assigned.v1")
    record TicketAssigned(UUID ticketId, UUID customerId, String assigneeId, String previousAssigneeId)
            implements TicketEvent {}

    /** @param direction missing for a note */
    @EventType("bandhu.support.ticket-replied.v1")
    record TicketReplied(
            UUID ticketId,
            UUID customerId,
            UUID messageId,
            MessageKind kind,
            Direction direction,
            TicketStatus status,
            String assigneeId)
            implements TicketEvent {}

    /** @param secondsToResolve since it was opened */
    @EventType("bandhu.support.ticket-resolved.v1")
    record TicketResolved(
            UUID ticketId,
            UUID customerId,
            Channel channel,
            String category,
            Priority priority,
            String assigneeId,
            long secondsToResolve)
            implements TicketEvent {}

    /** @param reopens how often a resolution was taken back by now */
    @EventType("bandhu.support.ticket-reopened.v1")
    record TicketReopened(UUID ticketId, UUID customerId, String assigneeId, int reopens) implements TicketEvent {}

    @EventType("bandhu.support.ticket-closed.v1")
    record TicketClosed(UUID ticketId, UUID customerId, String assigneeId) implements TicketEvent {}
}
