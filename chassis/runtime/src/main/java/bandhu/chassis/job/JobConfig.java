package bandhu.chassis.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are done. */
@ConfigMapping(prefix = "bandhu.jobs")
public interface JobConfig {
    /** The service's name: {@code sales}. */
    String service();

    /** The most items that are committed together. */
    @WithDefault("200")
    int chunk();

    /** After this long a chunk is committed with what it has, and others have their turn. */
    @WithDefault("1S")
    Duration slice();

    /** How many chunks one replica works on at a time. */
    @WithDefault("2")
    int atOnce();

    /** How long finding a job's next items may take; beyond, the job fails as {@code condition-too-expensive}. */
    @WithDefault("20S")
    Duration patience();

    /** How long counting a job's items may take; beyond, its {@code total} and {@code eta} are left out. */
    @WithDefault("5S")
    Duration countPatience();

    /** After this long another replica's jobs are looked for. */
    @WithDefault("5S")
    Duration longestRest();

    /** How long a job that has ended is kept. */
    @WithDefault("30D")
    Duration kept();

    /** The most streams of events that one replica serves. */
    @WithDefault("200")
    int listeners();

    /** How often a stream looks for news. */
    @WithDefault("0.5S")
    Duration watch();

    /** After this long without news a stream sends a comment, so that nobody in between takes it for dead. */
    @WithDefault("15S")
    Duration heartbeat();

    /** After this long a stream ends, and its listener comes again with a fresh token. */
    @WithDefault("10M")
    Duration longestStream();
}
