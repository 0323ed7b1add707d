package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import java.time.Clock;

/**
 * Stamps each aggregate at the moment it is persisted: Hibernate takes its insert's values then. A transaction that gathers knows
 * it from then on, and learns when its row is written.
 */
@ApplicationScoped
class Births {
    private final Calls calls;
    private final Clock clock;
    private final Gathering gathering;

    Births(Calls calls, Clock clock, Gathering gathering) {
        this.calls = calls;
        this.clock = clock;
        this.gathering = gathering;
    }

    @PrePersist
    void born(AggregateRoot aggregate) {
        aggregate.born(calls.current(), clock.instant());
        gathering
                .current()
                .ifPresent(gathered ->
                        gathered.hold(aggregate.getClass(), aggregate.id(), aggregate, LockModeType.PESSIMISTIC_WRITE));
    }

    @PostPersist
    @PostUpdate
    void written(AggregateRoot aggregate) {
        gathering.current().ifPresent(gathered -> gathered.written(aggregate));
    }
}
