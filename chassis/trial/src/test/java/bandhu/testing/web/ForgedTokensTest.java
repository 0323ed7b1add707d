package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.embedded.Tokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.0, chapter 9: what is no token of a known issuer for this API opens nothing. */
@QuarkusTest
class ForgedTokensTest {
    private static final String CALL = "/v1/echoes/call";
    private static final int BITS = 2_048;
    private final Tenant tenant = Tenants.random();
    private final Tokens issuer = TestInfrastructure.join().tokens();

    @Test
    void the_issuers_public_key_is_no_secret_to_sign_with() throws JOSEException {
        RSAKey known = issuer.publicKey();
        byte[] encoded = known.toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(known.getKeyID());

        refused(signed(header, new MACSigner(encoded)));
        refused(signed(header, new MACSigner(known.toJSONString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_asked() throws JOSEException {
        RSAKey own = new RSAKeyGenerator(BITS).keyID("own").generate();

        refused(signed(rs256("own").jwk(own.toPublicJWK()), new RSASSASigner(own)));
        refused(signed(rs256("own").jwkURL(URI.create("http://localhost:1/jwks")), new RSASSASigner(own)));
        refused(signed(rs256("own").x509CertURL(URI.create("http://localhost:1/own.pem")), new RSASSASigner(own)));
    }

    @Test
    void another_key_under_the_issuers_name_of_its_key_is_refused() throws JOSEException {
        RSAKey own = new RSAKeyGenerator(BITS).generate();

        refused(signed(rs256(issuer.publicKey().getKeyID()), new RSASSASigner(own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../../dev/null", "' OR 1=1 --", "\u0000"})
    void a_name_that_no_key_has_is_refused(String name) throws JOSEException {
        RSAKey own = new RSAKeyGenerator(BITS).generate();

        refused(signed(rs256(name), new RSASSASigner(own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "JWE"})
    void a_token_of_another_type_is_refused(String type) {
        refused(issuer.mint(type, claims()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void a_token_that_says_to_be_one_for_access_is_taken(String type) {
        taken(issuer.mint(type, claims()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline"})
    void a_token_of_another_kind_of_keycloaks_is_refused(String kind) {
        refused(issuer.mint(with("typ", kind)));
    }

    @Test
    void a_token_of_keycloaks_for_access_is_taken() {
        taken(issuer.mint(with("typ", "Bearer")));
    }

    @Test
    void an_id_token_is_no_token_for_access() {
        refused(issuer.mint(with("at_hash", "LDktKdoQak3Pk0cnXxCltA")));
        refused(issuer.mint(with("c_hash", "LDktKdoQak3Pk0cnXxCltA")));
    }

    @Test
    void clocks_may_differ_a_little() {
        taken(issuer.mint(with("nbf", Date.from(Instant.now().plusSeconds(5)))));
        refused(issuer.mint(with("nbf", Date.from(Instant.now().plusSeconds(120)))));
        refused(issuer.mint(with("exp", Date.from(Instant.now().minusSeconds(120)))));
    }

    private static JWSHeader.Builder rs256(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key);
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims().forEach(set::claim);
        SignedJWT token = new SignedJWT(header.build(), set.build());
        token.sign(signer);
        return token.serialize();
    }

    private Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return claims;
    }

    private Map<String, Object> claims() {
        return issuer.claims(Person.of(tenant.name(), Roles.ADMIN), Duration.ofHours(1));
    }

    private static void taken(String token) {
        Client.bearing(token).get(CALL).statusCode(200);
    }

    private static void refused(String token) {
        Client.bearing(token).get(CALL).statusCode(401);
    }
}
