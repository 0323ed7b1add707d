package bandhu.chassis.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the journal is read. */
@ConfigMapping(prefix = "bandhu.journal")
public interface JournalConfig {
    /** The service's name: {@code sales}. */
    String service();

    /** The most streams of events that one replica serves. */
    @WithDefault("1000")
    int listeners();

    /** How often a replica with listeners looks for what others have published. */
    @WithDefault("0.5S")
    Duration poll();

    /** How many tenants' streams are read from the database at a time. */
    @WithDefault("4")
    int reads();

    /** After this long without news a stream sends a comment, so that nobody in between takes it for dead. */
    @WithDefault("15S")
    Duration heartbeat();

    /** After this long a stream ends, and its listener comes again. */
    @WithDefault("30M")
    Duration longestStream();
}
