package bandhu.chassis.security;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a token that opens an API from others that its issuer signs with the same key (ASVS 5.0, 9.2.2). What it reads is not verified
 * yet: it refuses, and lets nobody in.
 */
final class AccessTokens {
    /** The header's type: RFC 9068, section 2.1, and what was used before it. */
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt", "application/jwt");

    /** Keycloak says the kind in a claim. */
    private static final String KIND = "typ";

    private static final String BEARER = "bearer";

    /** Digests of what an ID token came with (OpenID Connect Core 1.0, section 3.3.2.11). */
    private static final List<String> OF_ID_TOKENS = List.of("at_hash", "c_hash");

    private AccessTokens() {}

    static boolean isOne(JsonObject header, JsonObject claims) {
        return isNothingElse(header.getValue(KIND), TYPES)
                && isNothingElse(claims.getValue(KIND), Set.of(BEARER))
                && OF_ID_TOKENS.stream().noneMatch(claims::containsKey);
    }

    private static boolean isNothingElse(Object said, Set<String> allowed) {
        return said == null || allowed.contains(said.toString().toLowerCase(Locale.ROOT));
    }
}
