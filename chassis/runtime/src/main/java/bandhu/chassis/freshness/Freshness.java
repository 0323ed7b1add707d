package bandhu.chassis.freshness;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.EventIds;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.inbox.Arrivals;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Waits for an event on each channel where it will arrive. Holds a connection only while it looks: at once, whenever a
 * listener of this process has committed, and every quarter of a second for the listeners of other replicas.
 */
@ApplicationScoped
class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String CHANNEL = "mp\\.messaging\\.incoming\\.(.+)\\.topic";
    private final Calls calls;
    private final Sql sql;
    private final Arrivals arrivals;
    private final Map<String, String> topics;

    Freshness(Calls calls, Sql sql, Arrivals arrivals, Config config, MessagingConfig messaging) {
        this.calls = calls;
        this.sql = sql;
        this.arrivals = arrivals;
        int prefix = messaging.onBroker("").length();
        this.topics = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(property -> property.matches(CHANNEL))
                .collect(Collectors.toMap(
                        property -> property.replaceFirst(CHANNEL, "$1").replace("\"", ""),
                        property -> config.getValue(property, String.class).substring(prefix),
                        (first, _) -> first));
    }

    /** True once the event was consumed wherever it arrives, at once where it never will; false when that takes too long. */
    boolean reached(String service, UUID event) {
        List<String> channels = channelsOf(service, event);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long seen = arrivals.count();
        while (!consumed(event, channels)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            seen = arrivals.awaitMoreThan(seen, LOOK);
        }
        return true;
    }

    /** The channels where it will arrive; for an id that no event of the service can have, all that follow the service. */
    private List<String> channelsOf(String service, UUID event) {
        String ownState = "bandhu." + service + ".state";
        List<String> expected = topics.entrySet().stream()
                .filter(channel -> EventIds.arrivesOn(event, channel.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return !expected.isEmpty() || EventIds.isOf(event, ownState)
                ? expected
                : topics.entrySet().stream()
                        .filter(channel -> channel.getValue().equals(ownState)
                                || channel.getValue().equals("bandhu." + service))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private boolean consumed(UUID event, List<String> channels) {
        return channels.isEmpty()
                || QuarkusTransaction.requiringNew()
                        .call(() -> sql.query(
                                                "SELECT channel FROM inbox WHERE tenant_id = ? AND channel = ANY(?) AND id = ?",
                                                row -> row.getString(1),
                                                calls.tenant(),
                                                channels,
                                                event)
                                        .size()
                                == channels.size());
    }
}
