package bandhu.chassis.record;

import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;

/**
 * What follows from a deletion: the record's external ids become free at once, its row is purged after 30 days unless it is
 * restored. Rows that hang on it go by {@code ON DELETE CASCADE}.
 */
@ApplicationScoped
public class Deletions implements TimerHandler {
    static final Duration KEPT = Duration.ofDays(30);
    private static final String PURGE = "purge";
    private final EntityManager entities;
    private final ExternalIds externalIds;
    private final Timers timers;
    private final Gathering gathering;

    Deletions(EntityManager entities, ExternalIds externalIds, Timers timers, Gathering gathering) {
        this.entities = entities;
        this.externalIds = externalIds;
        this.timers = timers;
        this.gathering = gathering;
    }

    /** The purges of a transaction that gathers. */
    private record Purges(Timers timers, Map<String, Instant> due) implements Runnable {
        @Override
        public void run() {
            timers.schedule(PURGE, due);
        }
    }

    /** To be called in the transaction that deletes, once the aggregate says {@link AggregateRoot#isDeleted()}. */
    public void deleted(AggregateRoot aggregate) {
        externalIds.keep(aggregate);
        Instant due = aggregate.deletedAt().plus(KEPT);
        gathering
                .writes(Purges.class, () -> new Purges(timers, new LinkedHashMap<>()))
                .ifPresentOrElse(
                        purges -> purges.due().put(key(aggregate), due),
                        () -> timers.schedule(PURGE, key(aggregate), due));
    }

    /** To be called in the transaction that restores. 409 when another record took an external id meanwhile. */
    public void restored(AggregateRoot aggregate) {
        externalIds.keep(aggregate);
        timers.cancel(PURGE, key(aggregate));
    }

    @Override
    public String timer() {
        return PURGE;
    }

    @Override
    public void fire(String key) {
        int colon = key.indexOf(':');
        entities.createQuery(
                        "delete from " + key.substring(0, colon) + " e where e.id = :id and e.deletedAt is not null")
                .setParameter("id", UUID.fromString(key.substring(colon + 1)))
                .executeUpdate();
    }

    private String key(AggregateRoot aggregate) {
        Class<?> type = Hibernate.getClass(aggregate);
        return entities.getMetamodel().entity(type).getName() + ":" + aggregate.id();
    }
}
