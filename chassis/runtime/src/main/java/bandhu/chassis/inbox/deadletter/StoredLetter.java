package bandhu.chassis.inbox.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

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
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                data,
                recordHeaders,
                Optional.empty());
    }
}
