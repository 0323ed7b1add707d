package bandhu.chassis.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Accepts a verified token only if it names a tenant that its issuer may speak for, and keeps only the roles that are known, and
 * nothing of the request, so that the identity may outlive it.
 */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** As OpenID Connect calls the client, and as RFC 9068 does. */
    private static final List<String> CLIENT_CLAIMS = List.of("azp", "client_id");

    private static final String ALL_TENANTS = "*";
    private final Issuers issuers;
    private final VerifiedTokens verified;

    TokenCheck(Issuers issuers, VerifiedTokens verified) {
        this.issuers = issuers;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> checked(identity, token));
    }

    private SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        var issuer = issuers.byUrl(token.getIssuer()).orElseThrow(AuthenticationFailedException::new);
        String tenant = claim(token, List.of(issuer.tenantClaim().split("/")));
        if (tenant == null || !NAME.matcher(tenant).matches() || !speaksFor(issuer, tenant)) {
            throw new AuthenticationFailedException();
        }
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.retainAll(Roles.ALL);
        SecurityIdentity checked = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttribute(TokenAttributes.TENANT, tenant)
                .addAttribute(TokenAttributes.CLIENT, client(token))
                .addRoles(roles)
                .build();
        verified.remember(token, checked);
        return checked;
    }

    private static String client(JsonWebToken token) {
        return CLIENT_CLAIMS.stream()
                .map(name -> claim(token, List.of(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(token::getSubject);
    }

    private static boolean speaksFor(IssuersConfig.Issuer issuer, String tenant) {
        return issuer.tenants().contains(ALL_TENANTS) || issuer.tenants().contains(tenant);
    }

    private static String claim(JsonWebToken token, List<String> path) {
        Object value = token.getClaim(path.getFirst());
        for (String step : path.subList(1, path.size())) {
            value = value instanceof JsonObject object ? object.get(step) : null;
        }
        return switch (value) {
            case JsonString text -> text.getString();
            case String text -> text;
            case null, default -> null;
        };
    }
}
