package bandhu.marketing.message;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

/** What happens to a message. */
sealed interface MessageEvent extends DomainEvent {

    @EventType("bandhu.marketing.message-sent.v1")
    record MessageSent(UUID messageId, UUID customerId, UUID campaignId, String channel, String purpose)
            implements MessageEvent {}
}
