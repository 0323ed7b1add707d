package bandhu.chassis.event.relay;

import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.topic.Topics;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends rows in order and waits until the broker has confirmed them all. No record is ever given up on by time, because
 * giving up on one would let the next overtake it: the producer tries for as long as the owner stays the owner. After a
 * failure the producer is thrown away with all that it still holds.
 */
@ApplicationScoped
class Publisher {
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private final CloudRecords records;
    private final Topics topics;
    private KafkaProducer<byte[], byte[]> producer;

    Publisher(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config,
            CloudRecords records,
            Topics topics) {
        this.broker = broker;
        this.config = config;
        this.records = records;
        this.topics = topics;
    }

    /**
     * @param stillOwner asked every few seconds while the broker does not answer; throws when publishing must end
     * @throws KafkaException when the rows may have been published in part and must be published again
     */
    void publish(List<OutgoingRow> rows, OwnershipCheck stillOwner) throws Exception {
        try {
            List<ProducerRecord<byte[], byte[]>> all =
                    rows.stream().flatMap(row -> records.of(row).stream()).toList();
            topics.ensure(all.stream().map(ProducerRecord::topic).distinct().toList());
            List<Future<RecordMetadata>> sent = new ArrayList<>(all.size());
            for (ProducerRecord<byte[], byte[]> record : all) {
                sent.add(producer().send(record));
                Failpoints.pass(Failpoint.PARTLY_SENT);
            }
            for (Future<RecordMetadata> confirmation : sent) {
                await(confirmation, stillOwner);
            }
        } catch (Exception e) {
            abandon();
            throw e;
        }
    }

    interface OwnershipCheck {
        void ensure() throws Exception;
    }

    private static void await(Future<RecordMetadata> confirmation, OwnershipCheck stillOwner) throws Exception {
        while (true) {
            try {
                confirmation.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException _) {
                stillOwner.ensure();
            } catch (ExecutionException e) {
                throw new KafkaException("The broker refused a record", e.getCause());
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "bandhu-" + config.service() + "-relay");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
            settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
            settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
