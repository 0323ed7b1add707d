package bandhu.marketing.campaign;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {
    private static final Listing<Campaign> LISTING = Listing.of(Campaign.class)
            .filter("status", FieldType.TEXT, "status")
            .filter("purpose", FieldType.TEXT, "purpose")
            .filter("templateId", FieldType.UUID, "templateId")
            .filter("trigger.stage", FieldType.TEXT, "stage")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort");

    private final Lists lists;
    private final Loading loading;

    CampaignRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Campaign> list(ListQuery query) {
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
}
