package bandhu.chassis.security;

import io.quarkus.oidc.runtime.OidcUtils;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells a token that opens an API from others that its issuer signs with the same key (ASVS 5.0, 9.2.2). */
final class AccessTokens {
    /** The header's type: RFC 9068, section 2.1, and what was used before it. */
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt", "application/jwt");

    /** Keycloak says the kind in a claim. */
    private static final String KIND = "typ";

    private static final String BEARER = "bearer";

    /** Digests of what an ID token came with (OpenID Connect Core 1.0, section 3.3.2.11). */
    private static final List<String> OF_ID_TOKENS = List.of("at_hash", "c_hash");

    private AccessTokens() {}

    static boolean isOne(JsonWebToken token) {
        String type = OidcUtils.decodeJwtHeaders(token.getRawToken()).getString(KIND);
        Object kind = token.getClaim(KIND);
        return (type == null || TYPES.contains(type.toLowerCase(Locale.ROOT)))
                && (kind == null || BEARER.equals(kind.toString().toLowerCase(Locale.ROOT)))
                && OF_ID_TOKENS.stream().noneMatch(name -> token.containsClaim(name));
    }
}
