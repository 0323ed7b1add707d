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

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a ticket; it gets to resolved and closed, and back, by actions of their own. */
record PatchTicket(
        @NotBlank @Size(max = 300) String subject,

        UUID customerId,
        @Valid Requester requester,
        Channel channel,

        @Size(max = 100) String category,
        Priority priority,
        TicketStatus status,

        @Size(max = 255) String assigneeId,

        @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,

        Map<String, Object> customFields,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchTicket upsert(TicketView now, CreateTicket input, ExternalId key) {
        return new PatchTicket(
                kept(input.subject(), now.subject()),
                kept(input.customerId(), now.customerId()),
                kept(input.requester(), now.requester()),
                kept(input.channel(), now.channel()),
                kept(input.category(), now.category()),
                kept(input.priority(), now.priority()),
                kept(input.status(), now.status()),
                kept(input.assigneeId(), now.assigneeId()),
                kept(input.tags(), now.tags()),
                Upsert.members(input.customFields(), now.customFields()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}
