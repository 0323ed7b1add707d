package bandhu.chassis.inbox.deadletter;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event to be put aside.
 *
 * @param cause why, without any value; null for one that only waits behind another of its key
 */
public record NewLetter(
        String tenant,
        String channel,
        ConsumerRecord<String, byte[]> record,
        UUID eventId,
        String type,
        String cause,
        int attempts) {

    /** Whether its topic carries personal data, so that its value must not be kept elsewhere. */
    boolean isPersonal() {
        return record.topic().endsWith(".state") || record.topic().endsWith("bandhu.intake");
    }
}
