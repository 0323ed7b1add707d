package bandhu.marketing.campaign;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import bandhu.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as the API shows it. */
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        String name,
        Channel channel,
        Trigger trigger,
        UUID templateId,
        String purpose,
        Basis basis,
        CampaignStatus status,
        Instant startedAt,
        Instant finishedAt,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}
