package bandhu.marketing.campaign;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.time.Occurrences;
import bandhu.marketing.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What can be done with campaigns. */
@ApplicationScoped
class CampaignService {
    private final CampaignRepository campaigns;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Templates templates;

    CampaignService(
            CampaignRepository campaigns,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock,
            Templates templates) {
        this.campaigns = campaigns;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
        this.templates = templates;
    }

    @Transactional
    public CampaignView createCampaign(CreateCampaign input) {
        occurrences.resolve(input.occurredAt());
        Campaign campaign = Campaign.create(input);
        requireTemplate(input.templateId());
        campaigns.persist(campaign);
        externalIds.keep(campaign);
        outbox.append(campaign);
        return campaign.view();
    }

    @Transactional
    public Upserted<CampaignView> upsertCampaign(ExternalId key, CreateCampaign input, IfMatch ifMatch) {
        UUID known = externalIds.find(Campaign.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createCampaign(input.keyedBy(key)));
        }
        Campaign campaign = campaigns.lock(known);
        patches.require(ifMatch, campaign);
        return new Upserted<>(false, change(campaign, PatchCampaign.upsert(campaign.view(), input, key)));
    }

    @Transactional
    public CampaignView patchCampaign(UUID id, MergePatch patch, IfMatch ifMatch) {
        Campaign campaign = campaigns.lock(id);
        patches.require(ifMatch, campaign);
        return change(campaign, patches.apply(patch, campaign, campaign.view(), PatchCampaign.class));
    }

    private CampaignView change(Campaign campaign, PatchCampaign input) {
        if (!campaign.templateId().equals(input.templateId())) {
            requireTemplate(input.templateId());
        }
        if (campaign.change(input)) {
            externalIds.keep(campaign);
            outbox.append(campaign);
        }
        return campaign.view();
    }

    /** Deleting a campaign that is under way finishes it. */
    @Transactional
    public void deleteCampaign(UUID id, IfMatch ifMatch) {
        Campaign campaign = campaigns.lock(id);
        patches.require(ifMatch, campaign);
        Instant now = clock.instant();
        boolean underWay = campaign.isUnderWay();
        campaign.delete(now);
        deletions.deleted(campaign);
        if (underWay) {
            outbox.append(campaign, campaign.finish(now));
        } else {
            outbox.append(campaign);
        }
    }

    @Transactional
    public CampaignView restoreCampaign(UUID id) {
        Campaign campaign = campaigns.lockAny(id);
        campaign.restore();
        deletions.restored(campaign);
        outbox.append(campaign);
        return campaign.view();
    }

    @Transactional
    public CampaignView getCampaign(UUID id) {
        return campaigns.get(id).view();
    }

    @Transactional
    public Page<CampaignView> listCampaigns(PageRequest query) {
        return campaigns.list(query).map(Campaign::view);
    }

    /** What campaigns can be found by. */
    public FieldsView listCampaignFields() {
        return campaigns.fields();
    }

    @Transactional
    public Page<ChangeView> listCampaignChanges(UUID id, ListQuery query) {
        campaigns.get(id);
        return history.of(Campaign.COLLECTION, id, query);
    }

    private void requireTemplate(UUID templateId) {
        if (!templates.exists(templateId)) {
            throw ProblemException.invalid("/templateId", "unknown-id", "No such template.");
        }
    }
}
