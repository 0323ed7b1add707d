package bandhu.analytics;

import bandhu.chassis.record.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as they come from a topic. */
public final class Records {
    private static final String DAY = "T00:00:00Z";

    private Records() {}

    /** A fact of a day. */
    public static ConsumerRecord<String, byte[]> fact(
            String tenant, UUID eventId, String type, String day, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_time", day + DAY);
        return record(tenant, eventId, type, headers, json);
    }

    /** A fact that takes another back. */
    public static ConsumerRecord<String, byte[]> reverting(
            String tenant, UUID reverted, String type, String day, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_time", day + DAY);
        headers.put("ce_reverts", reverted.toString());
        return record(tenant, Uuid7.next(), type, headers, json);
    }

    /** A record of a state topic. */
    public static ConsumerRecord<String, byte[]> state(
            String tenant, String collection, UUID id, long version, String json) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "state", 0, 0, tenant + ":" + collection + ":" + id, json.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", Uuid7.next().toString());
        header(record, "ce_tenant", tenant);
        header(record, "ce_subject", id.toString());
        header(record, "ce_aggregateversion", Long.toString(version));
        header(record, "ce_recordedtime", Instant.EPOCH.toString());
        return record;
    }

    private static ConsumerRecord<String, byte[]> record(
            String tenant, UUID eventId, String type, Map<String, String> headers, String json) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("facts", 0, 0, tenant + ":x", json.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", eventId.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/bandhu/test");
        header(record, "ce_subject", Uuid7.next().toString());
        header(record, "ce_tenant", tenant);
        header(record, "ce_recordedtime", "2026-11-01T00:00:00Z");
        header(record, "ce_aggregateversion", "1");
        header(record, "ce_sequence", "1");
        headers.forEach((name, value) -> header(record, name, value));
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
