package bandhu.chassis.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently lists are found. */
@ConfigMapping(prefix = "bandhu.lists")
public interface ListsConfig {
    /** How long finding a page, or counting, may take; then the condition is too expensive. */
    @WithDefault("2S")
    Duration patience();
}
