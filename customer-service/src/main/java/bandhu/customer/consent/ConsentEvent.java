package bandhu.customer.consent;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

/** What is told of consents, on a topic of their own so that nothing delays an opt-out. */
sealed interface ConsentEvent extends DomainEvent {
    @EventType("bandhu.consent.consent-changed.v1")
    record ConsentChanged(UUID consentId, UUID customerId, String channel, String purpose, String status)
            implements ConsentEvent {}
}
