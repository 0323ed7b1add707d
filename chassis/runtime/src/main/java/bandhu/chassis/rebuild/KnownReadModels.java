package bandhu.chassis.rebuild;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** The service's read models, by name. */
@ApplicationScoped
public class KnownReadModels {
    private final SortedMap<String, ReadModel> models = new TreeMap<>();
    private final Config config;

    KnownReadModels(@All List<ReadModels> all, Config config) {
        this.config = config;
        all.forEach(some -> some.readModels().forEach(model -> models.put(model.name(), model)));
    }

    public List<ReadModel> all() {
        return List.copyOf(models.values());
    }

    public Optional<ReadModel> named(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** The topic on the broker that a channel listens to. */
    public String topic(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".topic", String.class);
    }

    /** The model's channels by their topics on the broker. */
    public Map<String, String> channels(ReadModel model) {
        Map<String, String> byTopic = new TreeMap<>();
        model.source().channels().forEach(channel -> byTopic.put(topic(channel), channel));
        return byTopic;
    }
}
