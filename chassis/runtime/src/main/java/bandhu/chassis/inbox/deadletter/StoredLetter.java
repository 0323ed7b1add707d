package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.inbox.channel.StoredRecords;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dead letter with its record's parts. */
record StoredLetter(
        UUID id,
        String channel,
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        Map<String, String> headers,
        byte[] value,
        boolean tombstone) {

    /** True when only the topic has the value. */
    boolean isWithoutValue() {
        return value == null && !tombstone;
    }

    ConsumerRecord<String, byte[]> record(byte[] data) {
        return StoredRecords.record(new StoredRecords.Place(topic, partition, offset), key, headers, data);
    }
}
