package bandhu.chassis.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the broker is, and how topics are made. */
@ConfigMapping(prefix = "bandhu.messaging")
public interface MessagingConfig {
    /** The service's name: {@code sales}. */
    String service();

    String bootstrapServers();

    /** Stands before the name of every topic and consumer group; empty but in tests. */
    Optional<String> topicPrefix();

    /** Partitions of a new topic; fixed at its creation, because order is kept per key. */
    @WithDefault("12")
    int partitions();

    @WithDefault("1")
    short replication();

    /** How long the relay rests at most when nothing wakes it. */
    @WithDefault("500ms")
    Duration poll();

    /**
     * How far apart the relay's rounds begin while there is work. What is committed meanwhile goes out together, and each of
     * its listeners then has one transaction for it instead of many.
     */
    @WithDefault("20ms")
    Duration gather();

    /** The topic's name on the broker. */
    default String onBroker(String topic) {
        return topicPrefix().orElse("") + topic;
    }

    /** The service's own compacted topic, without prefix. */
    default String stateTopic() {
        return "bandhu." + service() + ".state";
    }
}
