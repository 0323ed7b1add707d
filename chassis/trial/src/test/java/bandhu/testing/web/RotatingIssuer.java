package bandhu.testing.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An issuer whose keys change. It is spoken to over HTTP alone, because Quarkus loads tests and their resources by different
 * class loaders: {@code POST /rotate} makes a new key and withdraws the others, {@code POST /sign/<n>} signs claims with its nth.
 */
public final class RotatingIssuer implements QuarkusTestResourceLifecycleManager {
    private static final int BITS = 2_048;
    private final List<RSAKey> keys = new ArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            rotate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of("bandhu.issuers.rotating.url", url());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void rotate() {
        try {
            keys.add(new RSAKeyGenerator(BITS).keyID("key-" + keys.size()).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text =
                switch (path) {
                    case "/.well-known/openid-configuration" ->
                        "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/jwks\"}".formatted(url());
                    case "/jwks" -> new JWKSet(keys.getLast().toPublicJWK()).toString();
                    case "/rotate" -> {
                        rotate();
                        yield "";
                    }
                    default -> sign(keys.get(Integer.parseInt(path.substring("/sign/".length()))), body);
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sign(RSAKey key, String claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, JWTClaimsSet.parse(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
