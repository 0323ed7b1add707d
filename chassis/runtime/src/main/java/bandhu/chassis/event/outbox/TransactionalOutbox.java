package bandhu.chassis.event.outbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventIds;
import bandhu.chassis.event.EventTypes;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Gathering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Stamps and flushes at once, writes when the transaction is about to commit. Where records are gathered, the row waits, and the
 * event tells the version that it is going to have.
 */
@ApplicationScoped
class TransactionalOutbox implements Outbox {
    private final Calls calls;
    private final Clock clock;
    private final Instance<EntityManager> entities;
    private final OutboxRows rows;
    private final PendingEvents pending;
    private final MessagingConfig config;
    private final Gathering gathering;

    TransactionalOutbox(
            Calls calls,
            Clock clock,
            Instance<EntityManager> entities,
            OutboxRows rows,
            PendingEvents pending,
            MessagingConfig config,
            Gathering gathering) {
        this.calls = calls;
        this.clock = clock;
        this.entities = entities;
        this.rows = rows;
        this.pending = pending;
        this.config = config;
        this.gathering = gathering;
    }

    @Override
    public UUID append(AggregateRoot aggregate, DomainEvent event) {
        return append(aggregate, event, clock.instant(), null);
    }

    @Override
    public UUID append(AggregateRoot aggregate, DomainEvent event, Instant occurredAt) {
        return append(aggregate, event, occurredAt, null);
    }

    @Override
    public UUID append(AggregateRoot aggregate, DomainEvent event, Instant occurredAt, UUID reverts) {
        UUID id = newId(aggregate, event.getClass());
        return keep(new Announcement(id, aggregate, event, occurredAt, reverts));
    }

    @Override
    public UUID append(UUID eventId, AggregateRoot aggregate, DomainEvent event, Instant occurredAt, UUID reverts) {
        if (!EventIds.fits(eventId, factsTopic(event.getClass()), stateTopic(aggregate))) {
            throw new IllegalArgumentException("Ids of events come from newId(aggregate, type)");
        }
        return keep(new Announcement(eventId, aggregate, event, occurredAt, reverts));
    }

    @Override
    public UUID append(AggregateRoot aggregate) {
        return keep(
                new Announcement(EventIds.next(null, stateTopic(aggregate)), aggregate, null, clock.instant(), null));
    }

    @Override
    public UUID newId(AggregateRoot aggregate, Class<? extends DomainEvent> type) {
        return EventIds.next(factsTopic(type), stateTopic(aggregate));
    }

    private UUID keep(Announcement announcement) {
        Call call = calls.current();
        Instant now = clock.instant();
        AggregateRoot aggregate = announcement.aggregate();
        if (gathering.waits(aggregate)) {
            entities.get().flush();
        }
        boolean changed = aggregate.touched(call, now);
        if (!gathering.postpone(aggregate, changed)) {
            entities.get().flush();
        }
        pending.add(call, announcement, rows.row(call, announcement, now), now);
        return announcement.id();
    }

    private static String factsTopic(Class<? extends DomainEvent> type) {
        return EventTypes.topic(EventTypes.of(type));
    }

    private String stateTopic(AggregateRoot aggregate) {
        return aggregate.published() == null ? null : config.stateTopic();
    }
}
