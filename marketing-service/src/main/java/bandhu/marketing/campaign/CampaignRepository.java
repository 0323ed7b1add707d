package bandhu.marketing.campaign;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("campaigns", "campaign")
            .with(Field.text("name", "name").folded("name_fold").filter())
            .with(Field.text("channel", "channel").oneOf("email"))
            .with(Field.text("trigger.stage", "stage").filter())
            .with(Field.id("templateId", "template_id").filter())
            .with(Field.text("template.name", "name").folded("name_fold").at("template", "id", "template_id"))
            .with(Field.text("purpose", "purpose").filter())
            .with(Field.text("basis", "basis").oneOf("consent", "legitimate-interest"))
            .with(Field.text("status", "status")
                    .oneOf("draft", "running", "paused", "finished")
                    .filter())
            .with(Field.moment("startedAt", "started_at"))
            .with(Field.moment("finishedAt", "finished_at"))
            .sortedByName("name", "name_sort")
            .sortedWithGaps("startedAt")
            .related(
                    "messages",
                    "campaign_id",
                    Catalogue.ofRows("messages", "message")
                            .with(Field.id("customerId", "customer_id"))
                            .with(Field.text("status", "status").oneOf("queued", "sent", "skipped", "failed"))
                            .with(Field.text("reason", "reason"))
                            .with(Field.moment("sentAt", "sent_at")));

    private static final Listing<Campaign> LISTING = new Listing<>(Campaign.class, CATALOGUE);

    private final Lists lists;
    private final Reading reading;
    private final Loading loading;

    CampaignRepository(Lists lists, Reading reading, Loading loading) {
        this.lists = lists;
        this.reading = reading;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Campaign> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Optional<Campaign> live(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    Campaign get(UUID id) {
        return loading.get(Campaign.class, id);
    }

    Campaign lock(UUID id) {
        return loading.lock(Campaign.class, id);
    }

    /** The campaign, deleted or not, locked until the transaction ends. */
    Campaign lockAny(UUID id) {
        return loading.lockAny(Campaign.class, id);
    }

    List<Campaign> runningOn(String stage) {
        return list("stage = ?1 and status = 'running' and deletedAt is null", stage);
    }

    Optional<Campaign> running(UUID id) {
        return find("id = ?1 and status = 'running' and deletedAt is null", id).firstResultOptional();
    }

    Map<UUID, Campaign> shown(Set<UUID> ids) {
        return reading.among(Campaign.class, ids);
    }
}
