package bandhu.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic from its beginning; each read goes on where the last ended. */
public final class Topic {

    private static final String CLOUD_EVENT = "ce_";

    private final String broker;
    private final String name;
    private final List<Event> events = new ArrayList<>();
    private KafkaConsumer<String, byte[]> consumer;

    /** A topic by its name on the broker. */
    public Topic(String broker, String name) {
        this.broker = broker;
        this.name = name;
    }

    /** All records so far; none while the topic does not exist. */
    public synchronized List<Event> read() {
        if (!assigned()) {
            return List.of();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(event(record)));
        }
        return List.copyOf(events);
    }

    private boolean assigned() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            broker,
                            "allow.auto.create.topics",
                            "false",
                            "metadata.max.age.ms",
                            "200"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
        }
        if (consumer.assignment().isEmpty()) {
            var partitions = consumer.listTopics().getOrDefault(name, List.of()).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        return !consumer.assignment().isEmpty();
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : message.headers()) {
            String value = header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
            String name = header.key();
            attributes.put(name.startsWith(CLOUD_EVENT) ? name.substring(CLOUD_EVENT.length()) : name, value);
        }
        String json = message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8);
        return new Event(message.topic(), message.partition(), message.key(), attributes, json);
    }
}
