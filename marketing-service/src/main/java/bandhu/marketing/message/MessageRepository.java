package bandhu.marketing.message;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("messages", "message")
            .with(Field.id("campaignId", "campaign_id").filter())
            .with(Field.text("campaign.name", "name").folded("name_fold").at("campaign", "id", "campaign_id"))
            .with(Field.id("customerId", "customer_id").filter())
            .with(Field.text("customer.displayName", "display_name")
                    .folded("display_name_fold")
                    .at("known_customer", "id", "customer_id")
                    .personal())
            .with(Field.text("customer.language", "language").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.country", "country").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.stage", "stage").at("known_customer", "id", "customer_id"))
            .with(Field.text("channel", "channel").oneOf("email"))
            .with(Field.text("purpose", "purpose"))
            .with(Field.text("status", "status")
                    .oneOf("queued", "sent", "skipped", "failed")
                    .filter())
            .with(Field.text("reason", "reason"))
            .with(Field.moment("sentAt", "sent_at"))
            .sortedWithGaps("sentAt");

    private static final Listing<Message> LISTING = new Listing<>(Message.class, CATALOGUE);

    private final Lists lists;
    private final Loading loading;

    MessageRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Message> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Message get(UUID id) {
        return loading.get(Message.class, id);
    }

    Optional<Message> lock(UUID id) {
        return loading.byId(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean exists(UUID campaignId, UUID customerId) {
        return count("campaignId = ?1 and customerId = ?2", campaignId, customerId) > 0;
    }
}
