package bandhu.testing;

import bandhu.chassis.event.EventIds;
import bandhu.testing.embedded.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An event of another service, as a test makes it: {@code Published.fact("bandhu.sales.order-placed.v1", tenant,
 * orderId).of(customerId).at(time).data(json).send()}. Immutable; sending it twice delivers the same event twice.
 */
public record Published(String topic, String key, Map<String, String> attributes, byte[] value) {

    /** A fact, keyed by its subject until {@link #of} names a customer. */
    public static Published fact(String type, Tenant tenant, Object subject) {
        String topic = Topics.factsName(type);
        Map<String, String> attributes = attributes(type.split("\\.")[1], EventIds.next(topic, null), tenant, subject);
        attributes.put("type", type);
        return new Published(topic, tenant.name() + ":" + subject, attributes, new byte[0]);
    }

    /** The state of a record of {@code service} in a version. */
    public static Published state(String service, Tenant tenant, String collection, Object id, long version) {
        String topic = Topics.stateName(service);
        Map<String, String> attributes = attributes(service, EventIds.next(null, topic), tenant, id);
        attributes.put("type", "bandhu." + service + "." + collection + ".state.v1");
        attributes.put("aggregateversion", Long.toString(version));
        String key = tenant.name() + ":" + collection + ":" + id;
        return new Published(topic, key, attributes, null);
    }

    /** The same about this customer, in whose order it stays. */
    public Published of(UUID customerId) {
        String tenant = attributes.get("tenant");
        return new Published(topic, tenant + ":" + customerId, attributes, value)
                .with("partitionkey", tenant + ":" + customerId);
    }

    public Published at(Instant time) {
        return with("time", time.toString());
    }

    public Published data(String json) {
        return new Published(topic, key, attributes, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more CloudEvents attribute: quiet, reverts, sequence, id ..., or its {@code traceparent}. */
    public Published with(String attribute, String newValue) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(attribute, newValue);
        return new Published(topic, key, Map.copyOf(more), value);
    }

    public UUID id() {
        return UUID.fromString(attributes.get("id"));
    }

    /** What {@code Bandhu-Position} would have answered to the request that led to it. */
    public String position() {
        return attributes.get("source").split("[/-]")[2] + "/" + id();
    }

    /** Delivers it; returns when the broker has it. */
    public Published send() {
        var message = new ProducerRecord<>(Topics.onBroker(topic), key, value);
        attributes.forEach((name, text) -> message.headers()
                .add(name.equals("traceparent") ? name : "ce_" + name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            Producer.INSTANCE.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not take " + this, e);
        }
        return this;
    }

    private static Map<String, String> attributes(String area, UUID id, Tenant tenant, Object subject) {
        String now = Instant.now().toString();
        Map<String, String> attributes = new HashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id.toString());
        attributes.put("source", "/bandhu/" + area + "-service");
        attributes.put("subject", subject.toString());
        attributes.put("tenant", tenant.name());
        attributes.put("time", now);
        attributes.put("recordedtime", now);
        attributes.put("datacontenttype", "application/json");
        attributes.put("aggregateversion", "1");
        attributes.put("correlationid", UUID.randomUUID().toString());
        attributes.put("actor", "test");
        return attributes;
    }

    private static final class Producer {

        static final KafkaProducer<String, byte[]> INSTANCE = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.join().kafka(), "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
