package bandhu.chassis.inbox;

import bandhu.chassis.call.Quiet;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.fault.PoisonException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A fact, read from its record when it is asked. */
record DeliveredEvent(Delivery delivery, boolean followed, EventJson json) implements IncomingEvent {
    @Override
    public UUID id() {
        return delivery.id();
    }

    @Override
    public String type() {
        return delivery.type() == null ? "" : delivery.type();
    }

    @Override
    public String source() {
        return delivery.header("ce_source");
    }

    @Override
    public String tenant() {
        return delivery.tenant();
    }

    @Override
    public UUID subject() {
        return delivery.uuid("ce_subject");
    }

    @Override
    public Instant time() {
        return moment("ce_time");
    }

    @Override
    public Instant recordedTime() {
        return moment("ce_recordedtime");
    }

    @Override
    public long aggregateVersion() {
        return delivery.number("ce_aggregateversion", 0);
    }

    @Override
    public long sequence() {
        return delivery.number("ce_sequence", 0);
    }

    @Override
    public Quiet quiet() {
        return Quiet.of(delivery.header("ce_quiet"));
    }

    @Override
    public UUID reverts() {
        return delivery.uuid("ce_reverts");
    }

    @Override
    public <T> T as(Class<T> shape) {
        return Payload.read(delivery, json, shape);
    }

    private Instant moment(String header) {
        try {
            return Instant.parse(delivery.header(header));
        } catch (DateTimeException | NullPointerException _) {
            throw new PoisonException(header + " is no moment");
        }
    }
}
