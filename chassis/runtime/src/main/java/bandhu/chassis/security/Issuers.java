package bandhu.chassis.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Picks the issuer that a token names, so that each is discovered when it is first needed: a service starts, and stays healthy,
 * while its identity provider is away. A token of an issuer that is not listed is no token.
 */
@ApplicationScoped
class Issuers implements TenantConfigResolver {
    private static final String SCHEME = "bearer ";
    private final IssuersConfig config;
    private final Map<String, OidcTenantConfig> tenantsByUrl;

    Issuers(IssuersConfig config) {
        this.config = config;
        this.tenantsByUrl = config.byName().entrySet().stream()
                .collect(Collectors.toMap(named -> named.getValue().url(), Issuers::tenant));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> oidc) {
        return Uni.createFrom().item(issuer(request.request().getHeader("Authorization")));
    }

    Optional<IssuersConfig.Issuer> byUrl(String url) {
        return config.byName().values().stream()
                .filter(issuer -> issuer.url().equals(url))
                .findFirst();
    }

    private OidcTenantConfig issuer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String named = claimedIssuer(authorization.substring(SCHEME.length()).trim());
        return named == null ? null : tenantsByUrl.get(named);
    }

    private static String claimedIssuer(String token) {
        try {
            JsonObject claims = OidcCommonUtils.decodeJwtContent(token);
            return claims != null && AccessTokens.isOne(OidcUtils.decodeJwtHeaders(token), claims)
                    ? claims.getString("iss")
                    : null;
        } catch (RuntimeException _) {
            return null;
        }
    }

    private static OidcTenantConfig tenant(Map.Entry<String, IssuersConfig.Issuer> named) {
        IssuersConfig.Issuer issuer = named.getValue();
        return OidcTenantConfig.authServerUrl(issuer.url())
                .tenantId(named.getKey())
                .applicationType(ApplicationType.SERVICE)
                .roles()
                .roleClaimPath(issuer.rolesClaim())
                .end()
                .token()
                .issuer(issuer.url())
                .audience(issuer.audience())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .principalClaim("sub")
                .subjectRequired(true)
                .lifespanGrace((int) issuer.clockSkew().toSeconds())
                .forcedJwkRefreshInterval(issuer.keysEvery())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }
}
