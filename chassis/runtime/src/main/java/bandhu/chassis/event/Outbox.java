package bandhu.chassis.event;

import bandhu.chassis.record.AggregateRoot;
import java.time.Instant;
import java.util.UUID;

/**
 * The one way to say what happened. Each call stamps the aggregate, flushes it so that its version is the new one, and keeps
 * the event; when the transaction is about to commit, one {@code change} row per aggregate and one outbox row per event are
 * its last statements. Nothing is published if the transaction does not commit.
 */
public interface Outbox {
    /** Announces an event that happened now, together with the aggregate's new state. Returns the event's id. */
    UUID append(AggregateRoot aggregate, DomainEvent event);

    /** The same for an event that happened earlier. */
    UUID append(AggregateRoot aggregate, DomainEvent event, Instant occurredAt);

    /** The same for one that takes back an earlier event: listeners then treat that one as not having happened. */
    UUID append(AggregateRoot aggregate, DomainEvent event, Instant occurredAt, UUID reverts);

    /** The same under an id that {@link #newId} gave, for an aggregate that keeps the id of its own event. */
    UUID append(UUID eventId, AggregateRoot aggregate, DomainEvent event, Instant occurredAt, UUID reverts);

    /** Announces only the new state: for collections that publish no facts (products, teams, sellers ...). */
    UUID append(AggregateRoot aggregate);

    /** The id of an event of this type that will be appended to this aggregate. */
    UUID newId(AggregateRoot aggregate, Class<? extends DomainEvent> type);
}
