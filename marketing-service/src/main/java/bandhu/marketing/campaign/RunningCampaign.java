package bandhu.marketing.campaign;

import bandhu.marketing.Channel;
import java.time.Instant;
import java.util.UUID;

/** A campaign that writes, as a message needs it. */
public record RunningCampaign(
        UUID id, Channel channel, UUID templateId, String purpose, Basis basis, Instant startedAt) {}
