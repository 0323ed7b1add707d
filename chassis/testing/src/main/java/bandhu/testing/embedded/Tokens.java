package bandhu.testing.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Mints the tokens that {@link EmbeddedIdentity} would, with the same key, without asking it. The key is a file, so
 * tokens stay valid over restarts of the issuer.
 */
public final class Tokens {

    static final String AUDIENCE = "bandhu";

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final RSAKey key;
    private final String issuer;

    private Tokens(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** Tokens of the {@link EmbeddedIdentity} whose data is in {@code directory}, running or not. */
    public static Tokens of(Path directory, String issuer) throws IOException {
        return new Tokens(EmbeddedIdentity.key(directory).toRSAKey(), issuer);
    }

    public String mint(Person person) {
        return mint(claims(person, VALIDITY));
    }

    /** A token that expires after {@code validity}; a negative one is expired already. */
    public String mint(Person person, Duration validity) {
        return mint(claims(person, validity));
    }

    /** A token with exactly {@code claims}: for what an honest issuer never signs. */
    public String mint(Map<String, Object> claims) {
        return mint(JOSEObjectType.JWT.getType(), claims);
    }

    /** The same that says to be of another type. */
    public String mint(String type, Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
        return token.serialize();
    }

    /** What everybody may know of the key. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** The claims of an ordinary token, to be changed by a test that wants an odd one. */
    public Map<String, Object> claims(Person person, Duration validity) {
        Instant now = Instant.now();
        Instant issued = validity.isNegative() ? now.plus(validity).plus(validity) : now;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", person.subject());
        claims.put("tenant", person.tenant());
        claims.put("roles", person.roles());
        claims.put("name", person.name());
        claims.put("iat", Date.from(issued));
        claims.put("nbf", Date.from(issued));
        claims.put("exp", Date.from(now.plus(validity)));
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
