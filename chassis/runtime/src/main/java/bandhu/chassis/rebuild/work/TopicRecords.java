package bandhu.chassis.rebuild.work;

import bandhu.chassis.inbox.channel.TopicConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads stretches of a compacted topic. */
@ApplicationScoped
class TopicRecords {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Without a single record for so long, the broker does not answer. */
    private static final int MOST_IDLE_POLLS = 20;

    private static final int TOGETHER = 2_000;
    private final TopicConsumers consumers;

    TopicRecords(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    /** Where the last record of each wanted key lies now, partition by partition. */
    List<Place> lastOf(String topic, Predicate<String> wanted) {
        List<Place> places = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumers.open(TOGETHER)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                Map<String, Long> last = new HashMap<>();
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                read(consumer, partition, ends.get(partition), record -> {
                    if (record.key() != null && wanted.test(record.key())) {
                        last.put(record.key(), record.offset());
                    }
                });
                last.values().forEach(offset -> places.add(new Place(partition.partition(), offset)));
            }
        }
        return places.stream().sorted().toList();
    }

    /** The records at these places, in their order; one is missing when a newer record of its key took its place. */
    List<ConsumerRecord<String, byte[]>> at(String topic, List<Place> places) {
        Map<Integer, TreeSet<Long>> offsets = new TreeMap<>();
        places.forEach(place ->
                offsets.computeIfAbsent(place.partition(), _ -> new TreeSet<>()).add(place.offset()));
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumers.open(TOGETHER)) {
            offsets.forEach((number, wanted) -> {
                TopicPartition partition = new TopicPartition(topic, number);
                consumer.assign(List.of(partition));
                consumer.seek(partition, wanted.first());
                read(consumer, partition, wanted.last() + 1, record -> keep(record, wanted, found));
            });
        }
        return found;
    }

    private static void keep(
            ConsumerRecord<String, byte[]> record, Set<Long> wanted, List<ConsumerRecord<String, byte[]>> found) {
        if (wanted.contains(record.offset())) {
            found.add(record);
        }
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        int idle = 0;
        while (consumer.position(partition) < end) {
            var records = consumer.poll(POLL).records(partition);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > MOST_IDLE_POLLS) {
                throw new TimeoutException("The broker sends nothing of " + partition);
            }
            records.forEach(reader);
        }
    }
}
