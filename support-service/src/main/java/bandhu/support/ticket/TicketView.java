package bandhu.support.ticket;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import bandhu.support.intake.Channel;
import bandhu.support.intake.Priority;
import bandhu.support.intake.Requester;
import bandhu.support.progress.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket as the API shows it.
 *
 * @param number the tenant's running number, by which people name it
 * @param unresolved true while the customer's state has not arrived
 * @param customerDeleted true when the customer was deleted
 * @param statusSince when it got its status
 * @param openedAt when it began, which for loaded history is before it was recorded
 * @param reopens how often a resolution was taken back
 */
@Schema(name = "Ticket")
record TicketView(
        UUID id,
        long number,
        String subject,
        UUID customerId,
        Boolean unresolved,
        Boolean customerDeleted,
        Requester requester,
        Channel channel,
        String category,
        Priority priority,
        TicketStatus status,
        String assigneeId,
        List<String> tags,
        Map<String, Object> customFields,
        Instant statusSince,
        Instant openedAt,
        Instant resolvedAt,
        Instant closedAt,
        int reopens,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}
