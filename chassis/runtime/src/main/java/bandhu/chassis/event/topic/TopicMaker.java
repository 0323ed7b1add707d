package bandhu.chassis.event.topic;

import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Makes, in the background, the topics that the service listens to and its own state topic: a broker may come later. */
@ApplicationScoped
class TopicMaker {
    private static final String LISTENED = "mp\\.messaging\\.incoming\\..+\\.topic";
    private static final Duration DONE = Duration.ofHours(1);
    private final Topics topics;
    private final MessagingConfig messaging;
    private final Config config;
    private final Loop loop = new Loop("topics", this::make);

    TopicMaker(Topics topics, MessagingConfig messaging, Config config) {
        this.topics = topics;
        this.messaging = messaging;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration make() {
        List<String> names = new ArrayList<>();
        names.add(messaging.onBroker(messaging.stateTopic()));
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(property -> property.matches(LISTENED))
                .forEach(property -> names.add(config.getValue(property, String.class)));
        topics.ensure(names);
        return DONE;
    }
}
