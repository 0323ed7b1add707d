package bandhu.chassis.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many requests are granted to whom. */
@ConfigMapping(prefix = "bandhu.rate")
interface RateConfig {
    @WithDefault("true")
    boolean enabled();

    /** All requests of a tenant. */
    Limit tenant();

    /** Those that come by one client of the tenant. */
    Limit client();

    /** Those without a token from one address. */
    Limit address();

    /** Those that open one signed link. */
    Limit link();

    /** Tenants for which something else was agreed, by name. */
    Map<String, Agreed> of();

    /** Networks whose word is taken for the address of a request ({@code X-Forwarded-For}). */
    List<String> proxies();

    /** So many requests in each window. */
    interface Limit {
        long quota();

        @WithDefault("60S")
        Duration window();
    }

    /** What holds for one tenant; what is not said is as for all. */
    interface Agreed {
        Optional<Limit> tenant();

        Optional<Limit> client();
    }
}
