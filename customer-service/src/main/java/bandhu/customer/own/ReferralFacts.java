package bandhu.customer.own;

import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.ReferralUndone;
import bandhu.customer.lifecycle.LifecycleStage;
import bandhu.customer.profile.CustomerStages;
import bandhu.customer.stage.StageService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells whoever referred a customer that this customer was acquired, or, after a change of the past, was not. */
@ApplicationScoped
class ReferralFacts {
    private final CustomerStages customers;
    private final StageService stages;

    ReferralFacts(CustomerStages customers, StageService stages) {
        this.customers = customers;
        this.stages = stages;
    }

    void take(IncomingEvent event) {
        switch (event.type()) {
            case "bandhu.lifecycle.acquired.v1" -> {
                var told = event.as(LifecycleTold.class);
                tell(event, told, Optional.of(told.since()));
            }
            case "bandhu.lifecycle.revised.v1" -> {
                var told = event.as(LifecycleTold.class);
                tell(event, told, acquiredAt(told));
            }
            default -> {}
        }
    }

    private void tell(IncomingEvent event, LifecycleTold told, Optional<Instant> acquired) {
        customers.referrerOf(told.customerId()).ifPresent(referrer -> tell(referrer, event, told, acquired));
    }

    private void tell(UUID referrer, IncomingEvent event, LifecycleTold told, Optional<Instant> acquired) {
        var id = event.id().toString();
        var referred = told.customerId().toString();
        stages.learn(
                referrer,
                acquired.isPresent()
                        ? new ReferralAcquired(id, acquired.get(), referred, told.revision())
                        : new ReferralUndone(id, event.time(), referred, told.revision()));
    }

    private static Optional<Instant> acquiredAt(LifecycleTold told) {
        return told.history().stream()
                .filter(line -> LifecycleStage.ACQUIRED.code().equals(line.stage()))
                .map(LifecycleTold.Line::since)
                .findFirst();
    }
}
