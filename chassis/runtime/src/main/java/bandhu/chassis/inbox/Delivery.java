package bandhu.chassis.inbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.inbox.channel.StoredRecords;
import bandhu.chassis.inbox.rebuild.StagedFact;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record from a topic, with what its headers say of it. */
record Delivery(ConsumerRecord<String, byte[]> record) {
    private static final String OF_CUSTOMERS = "bandhu.customer.";

    /** The tenant it belongs to, null for a record that is none of ours. */
    String tenant() {
        String tenant = header("ce_tenant");
        return tenant != null && key().startsWith(tenant + ":") ? tenant : null;
    }

    String key() {
        return record.key() == null ? "" : record.key();
    }

    /** The event's id, null when it has none that is readable. */
    UUID id() {
        return uuid("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    /** The call under which its effect runs: the event's tenant, actor, correlation and quietness, one hop further. */
    Call call() {
        return new Call(
                tenant(),
                header("ce_actor") == null ? "service:unknown" : header("ce_actor"),
                Set.of(),
                "event:" + header("ce_id"),
                header("ce_correlationid"),
                header("ce_id"),
                Quiet.of(header("ce_quiet")),
                (int) number("ce_hops", 0) + 1);
    }

    String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What follows the tenant in the key of a fact, mostly a customer; null where that is no id. */
    UUID subjectOfKey() {
        return uuidOf(key().substring(key().indexOf(':') + 1));
    }

    /** Whether it tells of a customer itself, so that the subject of its key is one for certain. */
    boolean isOfCustomer() {
        String type = type();
        return type != null && type.startsWith(OF_CUSTOMERS);
    }

    /** As a rebuild keeps it. */
    StagedFact staged() {
        UUID key = subjectOfKey();
        return new StagedFact(
                id(),
                key == null ? id() : key,
                record.topic(),
                key(),
                StoredRecords.headers(record),
                record.value(),
                uuid("ce_reverts"));
    }

    UUID uuid(String name) {
        return uuidOf(header(name));
    }

    private static UUID uuidOf(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    long number(String name, long otherwise) {
        String text = header(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /** Where it lies: topic, partition, offset. */
    String place() {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
