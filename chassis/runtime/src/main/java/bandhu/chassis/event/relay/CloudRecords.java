package bandhu.chassis.event.relay;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.StateRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes the Kafka records of a row: CloudEvents 1.0 in binary mode. */
@ApplicationScoped
class CloudRecords {
    private final EventJson json;
    private final MessagingConfig config;

    CloudRecords(EventJson json, MessagingConfig config) {
        this.json = json;
        this.config = config;
    }

    List<ProducerRecord<byte[], byte[]>> of(OutgoingRow row) {
        Map<String, String> attributes = json.attributes(row.attributes());
        attributes.put("sequence", Long.toString(row.position()));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(2);
        if (row.topic() != null) {
            records.add(record(row.topic(), row.key(), row.data(), attributes));
        }
        if (row.stateKey() != null) {
            attributes.put(
                    "type", StateRecords.type(config.service(), row.stateKey().split(":", 3)[1]));
            records.add(record(config.stateTopic(), row.stateKey(), row.state(), attributes));
        }
        return records;
    }

    private ProducerRecord<byte[], byte[]> record(
            String topic, String key, String value, Map<String, String> attributes) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0"));
        attributes.forEach((name, text) -> headers.add(name.equals("traceparent") ? name : "ce_" + name, bytes(text)));
        headers.add("ce_partitionkey", bytes(key));
        headers.add("ce_dataschema", bytes("urn:bandhu:event:" + attributes.get("type")));
        headers.add("content-type", bytes("application/json"));
        return new ProducerRecord<>(
                config.onBroker(topic), null, bytes(key), value == null ? null : bytes(value), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
