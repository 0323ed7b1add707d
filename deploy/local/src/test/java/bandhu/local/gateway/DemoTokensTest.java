package bandhu.local.gateway;

import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.process.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets a token of the tenant demo: the gateway's own page on this machine, and nobody else that a browser can be made to ask for. */
class DemoTokensTest {

    private static final String FRIEND = "https://app.example.org";

    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path folder;

    private static EmbeddedIdentity identity;
    private static Gateway gateway;

    @BeforeAll
    static void a_gateway_beside_the_issuer_that_gives_anybody_any_token() throws Exception {
        identity = EmbeddedIdentity.start(folder.resolve("identity"), Ports.free());
        gateway = gateway("127.0.0.1", Optional.of(URI.create(identity.issuer())));
    }

    @AfterAll
    static void end() {
        gateway.close();
        identity.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "sales-rep", "analyst"})
    void the_own_page_gets_a_token_of_the_tenant_demo_in_its_role(String role) throws Exception {
        Answer answer = ask(gateway, ownPage(gateway), role(role));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head())
                .containsIgnoringCase("Cache-Control: no-store")
                .doesNotContainIgnoringCase("Access-Control");
        JWTClaimsSet claims =
                SignedJWT.parse(answer.json().path("token").asText()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("tenant")).isEqualTo("demo");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getSubject()).isEqualTo("demo-" + role);
    }

    @Test
    void an_older_browser_does_not_say_where_the_request_is_from() throws Exception {
        Map<String, String> headers = ownPage(gateway);
        headers.remove("Sec-Fetch-Site");

        assertThat(ask(gateway, headers, role("admin")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Origin, https://app.example.org",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Content-Type, text/plain",
        "Content-Type, application/x-www-form-urlencoded",
        "X-Forwarded-For, 192.0.2.1",
        "Forwarded, for=192.0.2.1",
        "Via, 1.1 tunnel"
    })
    void a_page_of_elsewhere_gets_none(String header, String value) throws Exception {
        Map<String, String> headers = ownPage(gateway);
        headers.put(header, value);

        assertRefused(ask(gateway, headers, role("admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Content-Type"})
    void a_request_without_what_only_a_page_sends_gets_none(String header) throws Exception {
        Map<String, String> headers = ownPage(gateway);
        headers.remove(header);

        assertRefused(ask(gateway, headers, role("admin")));
    }

    /** DNS rebinding: the page's own name leads here now, and to its browser all of this is one origin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:%d",
                "localhost.evil.example:%d",
                "localhost:%d@evil.example",
                "localhost",
                "127.0.0.2:%d",
                "0.0.0.0:%d"
            })
    void a_name_of_somebody_elses_gets_none(String name) throws Exception {
        String host = name.formatted(gateway.port());
        Map<String, String> headers = ownPage(gateway);
        headers.put("Host", host);
        headers.put("Origin", "http://" + host);

        Answer answer = ask(gateway, headers, role("admin"));

        assertThat(answer.status()).isIn(400, 403);
        assertThat(answer.body()).doesNotContain("token\":");
    }

    @Test
    void an_origin_that_may_call_the_api_may_not_ask_for_a_token_in_advance() throws Exception {
        String preflight = "OPTIONS /browser/token HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: https://evil.example\r\n"
                        .formatted(gateway.port())
                + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n";

        assertThat(wire(gateway, preflight).head()).doesNotContainIgnoringCase("Access-Control-Allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"root\"}",
                "{\"role\":\"admin&tenant=other\"}",
                "{}",
                "[]",
                "role=admin",
                "\"admin\"",
                "{"
            })
    void what_is_no_role_is_refused(String body) throws Exception {
        Answer answer = ask(gateway, ownPage(gateway), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("sales-manager");
    }

    @Test
    void a_long_body_is_not_read() throws Exception {
        assertRefused(ask(gateway, ownPage(gateway), role("x".repeat(2000))));
    }

    @Test
    void a_gateway_that_others_can_reach_offers_none() throws Exception {
        try (Gateway open = gateway("0.0.0.0", Optional.of(URI.create(identity.issuer())))) {
            assertNoneOffered(open);
        }
    }

    @Test
    void a_gateway_without_that_issuer_offers_none() throws Exception {
        try (Gateway alone = gateway("127.0.0.1", Optional.empty())) {
            assertNoneOffered(alone);
        }
    }

    @Test
    void an_issuer_that_is_away_is_a_problem() throws Exception {
        URI nowhere = URI.create("http://localhost:" + Ports.free() + "/bandhu");
        try (Gateway alone = gateway("127.0.0.1", Optional.of(nowhere))) {
            assertThat(ask(alone, ownPage(alone), role("admin")).status()).isEqualTo(503);
        }
    }

    /** It answers whoever is on this machine, and so whatever page a browser on it shows, unless it looks who asks. */
    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example, 403", "Origin, null, 403", "Host, evil.example, 403", "X-Nothing, 1, 200"
    })
    void the_issuer_itself_gives_no_token_to_web_pages(String header, String value, int status) throws Exception {
        URI issuer = URI.create(identity.issuer());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "localhost:" + issuer.getPort()));
        headers.put(header, value);
        headers.put("Content-Type", "application/x-www-form-urlencoded");

        Answer answer = send(
                issuer.getPort(),
                "/bandhu/token",
                headers,
                "grant_type=client_credentials&client_id=a&client_secret=b");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control");
    }

    private static Gateway gateway(String host, Optional<URI> issuer) throws IOException {
        Gateway.Setting setting = new Gateway.Setting(host, 0, new Cors(Set.of(FRIEND)), Duration.ofSeconds(2), issuer);
        return Gateway.start(setting, List.of(), folder);
    }

    private static Map<String, String> ownPage(Gateway gateway) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost:" + gateway.port());
        headers.put("Origin", "http://localhost:" + gateway.port());
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static String role(String role) {
        return "{\"role\":\"" + role + "\"}";
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"forbidden\"").doesNotContain("token\":");
    }

    private static void assertNoneOffered(Gateway gateway) throws Exception {
        String offer = "GET /browser/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(wire(gateway, offer).json().path("roles")).isEmpty();
        assertThat(ask(gateway, ownPage(gateway), role("admin")).status()).isEqualTo(404);
    }

    private static Answer ask(Gateway gateway, Map<String, String> headers, String body) throws IOException {
        return send(gateway.port(), "/browser/token", headers, body);
    }

    private static Answer send(int port, String path, Map<String, String> headers, String body) throws IOException {
        StringBuilder text = new StringBuilder("POST " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        text.append("Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        return wire(port, text.toString());
    }

    private static Answer wire(Gateway gateway, String request) throws IOException {
        return wire(gateway.port(), request);
    }

    /** On the wire itself: clients in Java do not let anybody say who they are. */
    private static Answer wire(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            Matcher length = LENGTH.matcher(head);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            return new Answer(head.toString(), new String(body, StandardCharsets.UTF_8));
        }
    }

    private record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        JsonNode json() throws IOException {
            return JsonMapper.builder().build().readTree(body);
        }
    }
}
