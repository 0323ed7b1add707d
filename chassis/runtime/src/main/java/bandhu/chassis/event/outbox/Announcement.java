package bandhu.chassis.event.outbox;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.record.AggregateRoot;
import java.time.Instant;
import java.util.UUID;

/**
 * What a use case said happened.
 *
 * @param event null where only the state is told
 * @param reverts the event it takes back, or null
 */
record Announcement(UUID id, AggregateRoot aggregate, DomainEvent event, Instant occurredAt, UUID reverts) {}
