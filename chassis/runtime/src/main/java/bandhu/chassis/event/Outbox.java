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

    /** Announces only the new state: for collections that publish no facts (products, teams, sellers ...). */
    UUID append(AggregateRoot aggregate);
}
