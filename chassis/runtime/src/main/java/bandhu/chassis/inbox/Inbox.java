package bandhu.chassis.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What every listener hands its records to. For each record, in order: skipped when its id was seen on this channel or its
 * key is parked; otherwise its id and its effect are one transaction under the event's tenant and correlation. A transient
 * fault is retried with backoff for ever; a poison one becomes a dead letter after three tries and parks its key.
 */
public interface Inbox {
    /** Consumes facts; unknown types are the handler's to ignore. Returns when all records are done, so that their offsets may be committed. */
    void facts(String channel, List<ConsumerRecord<String, byte[]>> records, Consumer<IncomingEvent> handler);

    /**
     * Consumes state; the handler is given what one transaction may take over, in order, and applies each only when its version
     * is higher than what it keeps.
     */
    void state(String channel, List<ConsumerRecord<String, byte[]>> records, Consumer<List<IncomingState>> handler);
}
