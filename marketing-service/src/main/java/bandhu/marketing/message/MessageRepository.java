package bandhu.marketing.message;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
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

    MessageRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Message> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Message get(UUID id) {
        return find("id = ?1", id).firstResultOptional().orElseThrow(ProblemException::notFound);
    }

    Optional<Message> lock(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean exists(UUID campaignId, UUID customerId) {
        return count("campaignId = ?1 and customerId = ?2", campaignId, customerId) > 0;
    }
}
