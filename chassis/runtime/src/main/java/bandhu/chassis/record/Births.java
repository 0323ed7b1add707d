package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PrePersist;
import java.time.Clock;

/** Stamps each aggregate at the moment it is persisted: Hibernate takes its insert's values then. */
@ApplicationScoped
class Births {
    private final Calls calls;
    private final Clock clock;

    Births(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @PrePersist
    void born(AggregateRoot aggregate) {
        aggregate.born(calls.current(), clock.instant());
    }
}
