package bandhu.chassis.event;

import java.util.UUID;

/**
 * Something that happened, as a record annotated with {@link EventType}; its components are the event's data, ids and figures
 * only, never personal data.
 */
public interface DomainEvent {
    /**
     * The customer it is about: events of one customer stay in order on their topic. A record with a component of this name
     * implements it by itself. Null where there is no customer; the key is then the aggregate.
     */
    default UUID customerId() {
        return null;
    }
}
