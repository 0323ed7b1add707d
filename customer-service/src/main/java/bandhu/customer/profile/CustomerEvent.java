package bandhu.customer.profile;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.List;
import java.util.UUID;

/** What can happen to a customer's record. Ids and names of members only. */
sealed interface CustomerEvent extends DomainEvent {
    @EventType("bandhu.customer.created.v1")
    record Created(UUID customerId, String kind) implements CustomerEvent {}

    /** @param members the members of the record that differ */
    @EventType("bandhu.customer.updated.v1")
    record Updated(UUID customerId, List<String> members) implements CustomerEvent {}

    @EventType("bandhu.customer.deleted.v1")
    record Deleted(UUID customerId) implements CustomerEvent {}

    @EventType("bandhu.customer.restored.v1")
    record Restored(UUID customerId) implements CustomerEvent {}
}
