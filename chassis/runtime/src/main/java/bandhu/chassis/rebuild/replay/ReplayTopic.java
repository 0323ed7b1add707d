package bandhu.chassis.rebuild.replay;

import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.topic.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic on which services ask each other for facts and tell them again. One key a tenant: what is said there arrives in the
 * order in which it was said, the end of a story behind it.
 */
@ApplicationScoped
class ReplayTopic {
    static final String NAME = "bandhu.replay";
    static final String ASKED = "bandhu.replay.asked.v1";
    static final String ENDED = "bandhu.replay.ended.v1";

    /** Extensions: for which job of which service. */
    static final String REBUILD = "ce_rebuild";

    static final String SERVICE = "ce_rebuilder";

    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private final Topics topics;
    private KafkaProducer<String, byte[]> producer;

    ReplayTopic(@Identifier("default-kafka-broker") Map<String, Object> broker, MessagingConfig config, Topics topics) {
        this.broker = broker;
        this.config = config;
        this.topics = topics;
    }

    /** Something said in a tenant's name. */
    record Said(String tenant, Map<String, String> headers, String data) {}

    /** Returns when the broker has all of it. */
    void say(List<Said> all) {
        String name = config.onBroker(NAME);
        topics.ensure(List.of(name));
        List<Future<RecordMetadata>> sent = new ArrayList<>(all.size());
        for (Said said : all) {
            var message = new ProducerRecord<>(
                    name, said.tenant() + ":replay", said.data().getBytes(StandardCharsets.UTF_8));
            said.headers()
                    .forEach((header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
            sent.add(producer().send(message));
        }
        sent.forEach(ReplayTopic::await);
    }

    private static void await(Future<RecordMetadata> confirmation) {
        try {
            confirmation.get();
        } catch (ExecutionException e) {
            throw new KafkaException("The broker refused a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "bandhu-" + config.service() + "-replay");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
