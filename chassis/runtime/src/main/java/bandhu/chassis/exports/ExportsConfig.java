package bandhu.chassis.exports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently files are found whose condition is too expensive for a page. */
@ConfigMapping(prefix = "bandhu.exports")
interface ExportsConfig {
    /** How long finding the rows of a page may take; then the condition is too expensive for an export too. */
    @WithDefault("20S")
    Duration patience();

    /** How many such pages are looked for at once, of any tenants. */
    @WithDefault("4")
    int abreast();
}
