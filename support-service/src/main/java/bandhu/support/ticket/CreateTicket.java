package bandhu.support.ticket;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import bandhu.support.intake.Channel;
import bandhu.support.intake.Priority;
import bandhu.support.intake.Requester;
import bandhu.support.progress.TicketStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new ticket; only the subject is needed.
 *
 * @param description becomes the first message, from the customer
 * @param status one in which it is worked on; new, when not said
 * @param assigneeId the subject of the token of the agent who looks after it, or another id of theirs
 */
@Schema(example = """
        {"subject": "The invoice names the wrong street", "channel": "phone", "priority": "high"}""")
record CreateTicket(
        UUID id,

        @NotBlank @Size(max = 300) String subject,

        @Size(max = 50_000) String description,

        UUID customerId,
        @Valid Requester requester,
        Channel channel,

        @Size(max = 100) String category,
        Priority priority,
        TicketStatus status,

        @Size(max = 255) String assigneeId,

        @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,

        Map<String, Object> customFields,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateTicket keyedBy(ExternalId key) {
        return new CreateTicket(
                id,
                subject,
                description,
                customerId,
                requester,
                channel,
                category,
                priority,
                status,
                assigneeId,
                tags,
                customFields,
                Upsert.joined(List.of(), externalIds, key),
                occurredAt);
    }

    PatchTicket members() {
        return new PatchTicket(
                subject,
                customerId,
                requester,
                channel,
                category,
                priority,
                status,
                assigneeId,
                tags,
                customFields,
                externalIds);
    }
}
