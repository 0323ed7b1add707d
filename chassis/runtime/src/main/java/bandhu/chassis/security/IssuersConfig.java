package bandhu.chassis.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who may vouch for whom. */
@ConfigMapping(prefix = "bandhu.issuers")
interface IssuersConfig {
    @WithParentName
    Map<String, Issuer> byName();

    /** One OIDC issuer. Paths of claims are separated by slashes: {@code realm_access/roles}. */
    interface Issuer {
        /** As in the token's {@code iss}; its discovery document stands below it. */
        String url();

        /** The tenants it may speak for; {@code *} for all. */
        @WithDefault("*")
        List<String> tenants();

        @WithDefault("tenant")
        String tenantClaim();

        @WithDefault("roles")
        String rolesClaim();

        @WithDefault("bandhu")
        String audience();

        /** How far its clock may be from ours. */
        @WithDefault("10S")
        Duration clockSkew();

        /** How often at most it is asked for its keys again, because a token names one that is not known. */
        @WithDefault("30S")
        Duration keysEvery();
    }
}
