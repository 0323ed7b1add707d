package bandhu.marketing.message;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
    private static final Listing<Message> LISTING = Listing.of(Message.class)
            .filter("customerId", FieldType.UUID, "customerId")
            .filter("campaignId", FieldType.UUID, "campaignId")
            .filter("status", FieldType.TEXT, "status");

    private final Lists lists;
    private final Loading loading;

    MessageRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Message> list(ListQuery query) {
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
