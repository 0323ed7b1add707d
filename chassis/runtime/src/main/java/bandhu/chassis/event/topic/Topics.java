package bandhu.chassis.event.topic;

import bandhu.chassis.event.MessagingConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that do not exist; whoever comes second finds them. Names are those on the broker. */
@ApplicationScoped
public class Topics {
    private static final long SECONDS = 10;
    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Admin admin;

    public Topics(@Identifier("default-kafka-broker") Map<String, Object> broker, MessagingConfig config) {
        this.broker = broker;
        this.config = config;
    }

    /** Returns when all exist; throws {@link TopicsUnavailableException} when the broker does not answer. */
    public void ensure(Collection<String> names) {
        List<String> missing =
                names.stream().distinct().filter(name -> !known.contains(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var created =
                admin().createTopics(missing.stream().map(this::topic).toList()).values();
        for (String name : missing) {
            try {
                created.get(name).get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new TopicsUnavailableException(name, e.getCause());
                }
            } catch (TimeoutException e) {
                throw new TopicsUnavailableException(name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TopicsUnavailableException(name, e);
            }
            known.add(name);
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, config.partitions(), config.replication())
                .configs(TopicKind.of(name).configuration());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "bandhu-" + config.service() + "-topics");
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
        }
    }
}
