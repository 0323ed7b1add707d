package bandhu.chassis.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "bandhu.webhooks")
public interface WebhooksConfig {
    /** The service's name: {@code sales}. */
    String service();

    /**
     * Networks that webhooks may lead to although they are private, loopback or link-local, as {@code 127.0.0.1/32}; none by
     * default.
     */
    Optional<List<String>> allowedNetworks();

    /** How long a receiver may take to answer. */
    @WithDefault("15S")
    Duration timeout();

    /** How long to wait after the first failure, after the second and so on; about three days in all. */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> schedule();

    /** A webhook is disabled when nothing was delivered for so long. */
    @WithDefault("3D")
    Duration lasting();

    /** How often work of other replicas, and what was put off, is looked for. */
    @WithDefault("0.5S")
    Duration poll();

    /** How many webhooks one replica serves at a time; each waits for its own receiver alone. */
    @WithDefault("256")
    int atOnce();

    /** How many keys of one webhook are delivered side by side. */
    @WithDefault("8")
    int keysAtOnce();

    /** How many keys of one webhook may fail before it waits for them. */
    @WithDefault("1000")
    int mostFailingKeys();
}
