package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.inbox.channel.TopicConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads one record again. */
@ApplicationScoped
class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final TopicConsumers consumers;

    TopicReader(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    /** Empty when the topic has it no more: it expired, or a newer state of its key took its place. */
    Optional<ConsumerRecord<String, byte[]>> read(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (var consumer = consumers.open(1)) {
            consumer.assign(List.of(place));
            if (consumer.endOffsets(List.of(place)).get(place) <= offset) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            return consumer.poll(PATIENCE).records(place).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        }
    }
}
