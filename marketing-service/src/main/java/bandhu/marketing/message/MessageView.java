package bandhu.marketing.message;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import bandhu.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as the API shows it.
 *
 * @param reason why it was skipped or failed, as a code: no-address, bad-address, no-consent, objected, suppressed,
 *     customer-deleted, campaign-stopped, no-template; refused, given-up, unsure
 */
@Schema(name = "Message")
record MessageView(
        UUID id,
        UUID campaignId,
        UUID customerId,
        Channel channel,
        String purpose,
        MessageStatus status,
        String reason,
        Instant sentAt,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}
