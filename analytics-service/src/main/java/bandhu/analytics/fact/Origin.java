package bandhu.analytics.fact;

import bandhu.chassis.inbox.IncomingEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What each fact has of its event: identity, tenant, when it happened and whose it is.
 *
 * @param subjectId the customer as recorded, null where there is none
 * @param customerId the customer it now belongs to
 */
public record Origin(String tenant, UUID eventId, Instant at, Instant recordedAt, UUID subjectId, UUID customerId) {
    public static Origin of(IncomingEvent event, UUID subjectId, UUID customerId) {
        return new Origin(event.tenant(), event.id(), event.time(), event.recordedTime(), subjectId, customerId);
    }
}
