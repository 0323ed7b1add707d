package bandhu.marketing.campaign;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.language.Text;
import bandhu.chassis.time.Occurrences;
import bandhu.marketing.Refusals;
import bandhu.marketing.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The steps of a campaign. */
@ApplicationScoped
class CampaignProgressService {
    private final CampaignRepository campaigns;
    private final Templates templates;
    private final Occurrences occurrences;
    private final Outbox outbox;

    CampaignProgressService(CampaignRepository campaigns, Templates templates, Occurrences occurrences, Outbox outbox) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.occurrences = occurrences;
        this.outbox = outbox;
    }

    @Transactional
    public CampaignView startCampaign(UUID id, MoveCampaign input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Campaign campaign = campaigns.lock(id);
        requireTemplate(campaign);
        outbox.append(campaign, campaign.start(when), when);
        return campaign.view();
    }

    @Transactional
    public CampaignView pauseCampaign(UUID id, MoveCampaign input) {
        occurrences.resolve(input.occurredAt());
        Campaign campaign = campaigns.lock(id);
        campaign.pause();
        outbox.append(campaign);
        return campaign.view();
    }

    @Transactional
    public CampaignView resumeCampaign(UUID id, MoveCampaign input) {
        occurrences.resolve(input.occurredAt());
        Campaign campaign = campaigns.lock(id);
        requireTemplate(campaign);
        campaign.resume();
        outbox.append(campaign);
        return campaign.view();
    }

    @Transactional
    public CampaignView finishCampaign(UUID id, MoveCampaign input) {
        Instant when = occurrences.resolve(input.occurredAt());
        Campaign campaign = campaigns.lock(id);
        outbox.append(campaign, campaign.finish(when), when);
        return campaign.view();
    }

    private void requireTemplate(Campaign campaign) {
        if (!templates.exists(campaign.templateId())) {
            throw Refusals.illegal(Text.of("illegal-transition.template-deleted"));
        }
    }
}
