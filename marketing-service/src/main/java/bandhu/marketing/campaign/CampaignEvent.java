package bandhu.marketing.campaign;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

/** What happens to a campaign. */
sealed interface CampaignEvent extends DomainEvent {

    @EventType("bandhu.marketing.campaign-started.v1")
    record CampaignStarted(UUID campaignId, String channel, String purpose) implements CampaignEvent {}

    @EventType("bandhu.marketing.campaign-finished.v1")
    record CampaignFinished(UUID campaignId, String channel, String purpose) implements CampaignEvent {}
}
