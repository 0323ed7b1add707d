package bandhu.support.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<TicketMessage, UUID> {
    private static final Sort ORDER = Sort.by("at").and("id");

    List<TicketMessage> first(UUID ticketId, int most) {
        return find("ticketId = ?1", ORDER, ticketId).range(0, most - 1).list();
    }

    /** The messages after this one, in their order. */
    List<TicketMessage> after(UUID ticketId, Instant at, UUID id, int most) {
        return find("ticketId = ?1 and (at > ?2 or at = ?2 and id > ?3)", ORDER, ticketId, at, id)
                .range(0, most - 1)
                .list();
    }
}
