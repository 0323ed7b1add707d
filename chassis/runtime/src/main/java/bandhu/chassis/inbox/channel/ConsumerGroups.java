package bandhu.chassis.inbox.channel;

import bandhu.chassis.event.MessagingConfig;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Gives each channel a consumer group of its own, {@code bandhu.<service>.<channel>}: two channels may listen to one topic,
 * and a channel that starts does not disturb the others.
 */
@ApplicationScoped
class ConsumerGroups implements ClientCustomizer<Map<String, Object>> {
    private final MessagingConfig config;

    ConsumerGroups(MessagingConfig config) {
        this.config = config;
    }

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, config.onBroker("bandhu.%s.%s".formatted(config.service(), channel)));
        return own;
    }
}
