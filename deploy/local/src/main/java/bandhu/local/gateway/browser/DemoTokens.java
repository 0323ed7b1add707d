package bandhu.local.gateway.browser;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens of the tenant demo for the API browser of somebody's own machine, from the issuer that gives anybody any token.
 * They are offered only where that issuer runs and the gateway listens on loopback alone, and given only to the gateway's
 * own page: other pages could otherwise have one by a request across origins, or by a name of theirs that suddenly
 * leads to this machine (DNS rebinding).
 */
public final class DemoTokens {

    public static final String TENANT = "demo";

    /** In the order in which they are shown; the first is what most begin with. */
    public static final List<String> ROLES = List.of(
            "admin",
            "integration",
            "sales-manager",
            "sales-rep",
            "marketer",
            "support-manager",
            "support-agent",
            "analyst");

    private static final List<String> OF_PROXIES = List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host");

    private final HttpClient client;
    private final Optional<URI> issuer;

    /**
     * @param bind the address that the gateway listens on
     * @param issuer the embedded one, where there is one
     */
    public DemoTokens(HttpClient client, String bind, Optional<URI> issuer) {
        this.client = client;
        this.issuer = issuer.filter(given -> isLoopback(bind));
    }

    public boolean areOffered() {
        return issuer.isPresent();
    }

    /** The tenant and the roles that there are tokens for; no roles where none are offered. */
    public String offer() {
        ObjectNode offer = JsonNodeFactory.instance.objectNode().put("tenant", TENANT);
        var roles = offer.putArray("roles");
        if (areOffered()) {
            ROLES.forEach(roles::add);
        }
        return offer.toString();
    }

    /** Whether the gateway's own page asks, in a browser on this machine, by a name that nobody else can claim. */
    public static boolean isAskedByOwnPage(HttpServerRequest request) {
        int port = request.localAddress().port();
        Set<String> names = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        String host = only(request, "Host");
        return isLoopback(request.remoteAddress().hostAddress())
                && names.contains(host)
                && ("http://" + host).equals(only(request, "Origin"))
                && Set.of("", "same-origin").contains(only(request, "Sec-Fetch-Site"))
                && only(request, "Content-Type").equals("application/json")
                && OF_PROXIES.stream().noneMatch(request.headers()::contains);
    }

    /** The role that a body such as <code>{"role": "analyst"}</code> names, when it is one. */
    public static Optional<String> role(Buffer body) {
        try {
            String role = JsonMapper.builder()
                    .build()
                    .readTree(body.getBytes())
                    .path("role")
                    .asText();
            return Optional.of(role).filter(ROLES::contains);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Fetches a token in a role; fails when the issuer does not answer. */
    public Future<String> take(String role) {
        String form = "grant_type=client_credentials&client_id=browser&client_secret=none&tenant=%s&roles=%s&sub=%s"
                .formatted(TENANT, role, TENANT + "-" + role);
        RequestOptions options =
                new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(issuer.orElseThrow() + "/token");
        return client.request(options)
                .compose(request -> request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .send(form))
                .compose(DemoTokens::token);
    }

    private static Future<String> token(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("status " + response.statusCode());
        }
        return response.body().map(body -> body.toJsonObject().getString("access_token"));
    }

    /** The value of a header that is there once; the empty text when it is not there, nothing that is ever wanted when it is there twice. */
    private static String only(HttpServerRequest request, String header) {
        List<String> values = request.headers().getAll(header);
        return values.size() == 1 ? values.getFirst() : values.isEmpty() ? "" : "twice";
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
