package bandhu.testing.embedded;

import bandhu.testing.process.PrivateFiles;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyGenerator;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * An OIDC issuer that gives anybody any token: for tests and the local suite only, on loopback. Its token endpoint
 * takes {@code tenant}, {@code roles} (comma separated), {@code sub} and {@code name} as form parameters. Its signing
 * key is made once and kept in a file beside it.
 */
public final class EmbeddedIdentity implements AutoCloseable {

    private static final String ISSUER = "bandhu";
    private static final long VALID_SECONDS = 12 * 3600L;

    private final MockOAuth2Server server;
    private final int port;

    private EmbeddedIdentity(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedIdentity start(Path directory, int port) throws IOException {
        KeyProvider keys = new KeyProvider(List.of(key(directory)), JWSAlgorithm.RS256.getName());
        keys.signingKey(ISSUER);
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys, (java.time.Instant) null),
                Set.of(new ByParameters()),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config, new NoWebPages());
        server.start(InetAddress.getLoopbackAddress(), port);
        return new EmbeddedIdentity(server, port);
    }

    public String issuer() {
        return issuer(port);
    }

    /** The issuer's URL when it runs on {@code port}. */
    public static String issuer(int port) {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Runs an issuer until the process is told to end: {@code <directory> <port>}. */
    public static void main(String[] args) throws Exception {
        EmbeddedIdentity identity = start(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("The issuer answers on " + identity.issuer());
        new CountDownLatch(1).await();
    }

    /** The signing key of an issuer in {@code directory}; made when there is none. */
    static JWK key(Path directory) throws IOException {
        Path file = directory.resolve("signing-key.json");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, new KeyGenerator().generateKey(ISSUER).toJSONString());
        }
        try {
            return JWK.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("the signing key in " + file + " is not readable", e);
        }
    }

    /**
     * Refuses what a web page asks, from wherever it is: the server would let every origin read the token that it gets,
     * and a name of the page's own can suddenly lead to this machine (DNS rebinding).
     */
    private static final class NoWebPages implements Route {

        private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
        private static final int FORBIDDEN = 403;

        @Override
        public boolean match(OAuth2HttpRequest request) {
            String host = Objects.requireNonNullElse(request.getHeaders().get("Host"), "");
            return request.getHeaders().get("Origin") != null || !NAMES.contains(host.replaceFirst(":[0-9]+$", ""));
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "text/plain"), FORBIDDEN, "This issuer is not for web pages.\n", null);
        }
    }

    /** Fills claims from the token request's form, so that curl alone can get a token. */
    private static final class ByParameters extends DefaultOAuth2TokenCallback {

        ByParameters() {
            super(ISSUER, "demo-admin", "JWT", List.of(Tokens.AUDIENCE), Map.of(), VALID_SECONDS);
        }

        @Override
        public String subject(TokenRequest request) {
            return parameter(request, "sub", "demo-admin");
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return new ArrayList<>(List.of(Tokens.AUDIENCE));
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return Map.of(
                    "tenant", parameter(request, "tenant", "demo"),
                    "roles", List.of(parameter(request, "roles", "admin").split(",")),
                    "name", parameter(request, "name", subject(request)));
        }

        private static String parameter(TokenRequest request, String name, String otherwise) {
            List<String> values = request.getCustomParameter(name);
            return values == null || values.isEmpty() ? otherwise : values.getFirst();
        }
    }
}
