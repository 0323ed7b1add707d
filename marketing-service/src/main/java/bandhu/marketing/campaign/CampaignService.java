package bandhu.marketing.campaign;

import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.marketing.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What can be done with campaigns. */
@ApplicationScoped
class CampaignService implements Undoable {
    private final CampaignRepository campaigns;
    private final Records records;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Templates templates;

    CampaignService(
            CampaignRepository campaigns,
            Records records,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock,
            Templates templates) {
        this.campaigns = campaigns;
        this.records = records;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
        this.templates = templates;
    }

    /** Has campaigns changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                campaigns.catalogue(),
                PatchCampaign.class,
                Condition::everything,
                this::getCampaign,
                this::patchCampaign,
                this::deleteCampaign);
    }

    @Transactional
    public CampaignView createCampaign(CreateCampaign input) {
        occurrences.resolve(input.occurredAt());
        Campaign campaign = Campaign.create(input);
        requireTemplate(input.templateId());
        records.add(campaign);
        outbox.append(campaign);
        return campaign.view();
    }

    @Transactional
    public Upserted<CampaignView> upsertCampaign(ExternalId key, CreateCampaign input, IfMatch ifMatch) {
        UUID known = records.find(Campaign.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createCampaign(input.keyedBy(key)));
        }
        Campaign campaign = campaigns.lock(known);
        patches.require(ifMatch, campaign);
        occurrences.resolve(input.occurredAt());
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
            records.keep(campaign);
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
        records.drop(campaign);
        if (underWay) {
            outbox.append(campaign, campaign.finish(now));
        } else {
            outbox.append(campaign);
        }
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectCampaigns(Named named) {
        records.expect(Campaign.class, Campaign.COLLECTION, named);
    }

    @Transactional
    public CampaignView restoreCampaign(UUID id) {
        Campaign campaign = campaigns.lockAny(id);
        campaign.restore();
        records.readmit(campaign);
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

    @Override
    public Undo undo() {
        return Undo.of(Campaign.class, Campaign.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER)
                .patching(PatchCampaign.class, this::patchCampaign)
                .deleting(this::deleteCampaign)
                .restoring(this::restoreCampaign);
    }

    @Transactional
    public Page<ChangeView> listCampaignChanges(UUID id, ListQuery query) {
        campaigns.get(id);
        return records.history(Campaign.COLLECTION, id, query);
    }

    private void requireTemplate(UUID templateId) {
        if (!templates.exists(templateId)) {
            throw ProblemException.invalid("/templateId", Text.of("unknown-id.template"));
        }
    }
}
