package bandhu.marketing.suppression;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

/** What happens when a reader wants no more. */
sealed interface SuppressionEvent extends DomainEvent {

    /** By the link in a message. */
    @EventType("bandhu.marketing.unsubscribed.v1")
    record Unsubscribed(UUID messageId, UUID customerId, UUID campaignId, String channel, String purpose)
            implements SuppressionEvent {}

    /** The same as the other services need it: nothing may be sent on the channel any more. */
    @EventType("bandhu.consent.suppressed.v1")
    record Suppressed(UUID suppressionId, UUID customerId, String channel, String reason) implements SuppressionEvent {}
}
