package bandhu.chassis.inbox;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.fault.PoisonException;
import java.util.UUID;

/** The state of a record, under the key {@code tenant:collection:id}. */
record DeliveredState(Delivery delivery, EventJson json) implements IncomingState {
    @Override
    public String tenant() {
        return delivery.tenant();
    }

    @Override
    public String collection() {
        return part(1);
    }

    @Override
    public UUID id() {
        try {
            return UUID.fromString(part(2));
        } catch (IllegalArgumentException _) {
            throw new PoisonException("The key names no id");
        }
    }

    /** A tombstone without headers is newer than anything. */
    @Override
    public long version() {
        return delivery.number("ce_aggregateversion", deleted() ? Long.MAX_VALUE : 0);
    }

    @Override
    public boolean deleted() {
        return delivery.record().value() == null;
    }

    @Override
    public <T> T as(Class<T> shape) {
        return Payload.read(delivery, json, shape);
    }

    private String part(int index) {
        String[] parts = delivery.key().split(":", 3);
        if (parts.length < 3) {
            throw new PoisonException("The key is not tenant:collection:id");
        }
        return parts[index];
    }
}
