package bandhu.e2e.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker, as its operator sees it. */
final class Broker implements AutoCloseable {

    private final String address;
    private final Admin admin;

    Broker(String address) {
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address));
    }

    /** What each group has still to commit, by partition; empty when all are at the end. */
    Map<String, Long> lag() throws ExecutionException, InterruptedException {
        Map<String, Long> lag = new TreeMap<>();
        for (String group : groups()) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
            ends(committed.keySet(), OffsetSpec.latest()).forEach((partition, end) -> {
                long left = end.offset() - committed.get(partition).offset();
                if (left > 0) {
                    lag.put(group + " " + partition, left);
                }
            });
        }
        return lag;
    }

    /** Has a stopped service's groups start over at the first record of every topic; answers which groups. */
    Set<String> rewind(String service) throws ExecutionException, InterruptedException {
        Set<String> ofService = groups().stream()
                .filter(group -> group.startsWith("bandhu." + service + "."))
                .collect(Collectors.toSet());
        for (String group : ofService) {
            Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
            ends(committed(group).keySet(), OffsetSpec.earliest())
                    .forEach((partition, start) -> first.put(partition, new OffsetAndMetadata(start.offset())));
            admin.alterConsumerGroupOffsets(group, first).all().get();
        }
        return ofService;
    }

    /** Whether no living member keeps the service's groups from being rewound. */
    boolean isDeserted(String service) throws ExecutionException, InterruptedException {
        Set<String> ofService = groups().stream()
                .filter(group -> group.startsWith("bandhu." + service + "."))
                .collect(Collectors.toSet());
        return admin.describeConsumerGroups(ofService).all().get().values().stream()
                .allMatch(group -> group.members().isEmpty());
    }

    /** Puts a record onto a topic by hand. */
    void produce(String topic, String key, Map<String, String> headers, byte[] value)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", address),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Set<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith("bandhu."))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        committed.values().removeIf(offset -> offset == null);
        return committed;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Set<TopicPartition> partitions, OffsetSpec end)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> end)))
                .all()
                .get();
    }
}
