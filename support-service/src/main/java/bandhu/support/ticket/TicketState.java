package bandhu.support.ticket;

import bandhu.support.intake.Channel;
import bandhu.support.intake.Priority;
import bandhu.support.progress.TicketStatus;
import java.time.Instant;
import java.util.UUID;

/** A ticket as other services know it: its subject and its requester are personal data and stay here. */
record TicketState(
        UUID id,
        long number,
        UUID customerId,
        Channel channel,
        String category,
        Priority priority,
        TicketStatus status,
        String assigneeId,
        Instant openedAt,
        Instant resolvedAt,
        Instant closedAt,
        int reopens) {}
