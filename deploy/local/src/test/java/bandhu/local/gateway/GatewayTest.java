package bandhu.local.gateway;

import bandhu.testing.Patience;
import bandhu.testing.process.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final CountDownLatch SECOND_PART = new CountDownLatch(1);

    @TempDir
    static Path snapshots;

    private static HttpServer customer;
    private static Gateway gateway;

    @BeforeAll
    static void a_customer_service_that_lives_and_a_sales_service_that_is_away() throws Exception {
        customer = LiveService.begin(SECOND_PART);
        Files.writeString(snapshots.resolve("sales.yaml"), "openapi: 3.1.0\npaths:\n  /v1/orders/{id}:\n    get: {}\n");
        gateway = Gateway.start(
                new Gateway.Setting(
                        "localhost",
                        0,
                        new Cors(Set.of("https://app.example.org")),
                        Duration.ofSeconds(2),
                        Optional.empty()),
                List.of(
                        new Backend(
                                "customer", "localhost", customer.getAddress().getPort()),
                        new Backend("sales", "localhost", Ports.free())),
                snapshots);
        Awaitility.await().atMost(Patience.LIMIT).until(() -> get("/v1/live").statusCode() == 200);
    }

    @AfterAll
    static void end() {
        gateway.close();
        customer.stop(0);
    }

    @Test
    void a_request_reaches_the_service_that_owns_its_first_segment() throws Exception {
        HttpResponse<String> answer = get("/v1/live/7?q=%E0%B6%B6&limit=1");

        assertThat(answer.body()).startsWith("GET /v1/live/7?q=%E0%B6%B6&limit=1\n");
    }

    @Test
    void a_segment_named_after_its_service_needs_no_document() throws Exception {
        assertThat(get("/v1/customer-jobs/1").body()).startsWith("GET /v1/customer-jobs/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1", "/v1/", "/q/health", "/favicon.ico", "/v1/..%2flive", "//v1/live"})
    void a_path_that_no_service_owns_is_a_problem(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertProblem(answer, 404, "not-found");
        assertThat(json(answer).path("instance").asText()).isEqualTo(path);
    }

    @Test
    void a_service_that_is_away_is_a_problem_that_says_when_to_try_again() throws Exception {
        HttpResponse<String> answer = get("/v1/orders/1");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void a_service_that_stands_still_is_a_problem_too() throws Exception {
        assertProblem(get("/v1/live/asleep"), 503, "service-unavailable");
    }

    @Test
    void a_correlation_id_is_passed_on_and_made_when_absent() throws Exception {
        HttpResponse<String> given = send(request("/v1/live").header("Correlation-Id", "abc-1"));
        HttpResponse<String> made = get("/v1/live");
        HttpResponse<String> ofProblem = get("/v1/nothing");

        assertThat(given.body()).contains("Correlation-id: abc-1");
        assertThat(given.headers().firstValue("Correlation-Id")).hasValue("abc-1");
        assertThat(made.body())
                .contains("Correlation-id: "
                        + made.headers().firstValue("Correlation-Id").orElseThrow());
        assertThat(ofProblem.headers().firstValue("Correlation-Id")).isPresent();
    }

    @Test
    void hop_headers_stay_on_their_hop() throws Exception {
        String answer = raw(
                "GET /v1/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\nConnection: X-Mine\r\nX-Mine: 1\r\nX-Other: 2\r\n\r\n");

        assertThat(answer).doesNotContain("X-mine").contains("X-other: 2");
    }

    @Test
    void both_a_length_and_a_transfer_encoding_are_refused() throws Exception {
        String answer = raw("POST /v1/live HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void headers_that_are_too_large_are_a_problem() throws Exception {
        String answer = raw("GET /v1/live HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("headers-too-large");
    }

    @Test
    void what_is_not_http_is_a_problem() throws Exception {
        assertThat(raw("nonsense\r\n\r\n")).contains(" 400 ").contains("bad-request");
    }

    @Test
    void an_answer_without_a_body_stays_without() throws Exception {
        String noContent = raw("GET /v1/live/no-content HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        String unchanged = raw("GET /v1/live/unchanged HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(noContent).startsWith("HTTP/1.1 204").doesNotContainIgnoringCase("transfer-encoding");
        assertThat(unchanged)
                .startsWith("HTTP/1.1 304")
                .containsIgnoringCase("etag: \"7\"")
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void a_large_body_goes_through() throws Exception {
        byte[] large = new byte[20 << 20];

        HttpResponse<String> answer =
                send(request("/v1/live/upload").expectContinue(true).POST(BodyPublishers.ofByteArray(large)));

        assertThat(answer.body()).isEqualTo(Integer.toString(large.length));
    }

    @Test
    void the_first_part_of_an_answer_arrives_before_the_last_is_written() throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(request("/v1/live/stream").build(), BodyHandlers.ofInputStream());

        assertThat(new String(answer.body().readNBytes(5), StandardCharsets.UTF_8))
                .isEqualTo("first");
        SECOND_PART.countDown();
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("second");
    }

    @Test
    void pages_of_other_origins_are_denied_unless_they_are_listed() throws Exception {
        HttpResponse<String> stranger = preflight("https://evil.example.org");
        HttpResponse<String> friend = preflight("https://app.example.org");

        assertProblem(stranger, 405, "method-not-allowed");
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(friend.statusCode()).isEqualTo(204);
        assertThat(friend.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example.org");
    }

    @Test
    void the_merged_document_has_what_was_heard_and_what_was_kept() throws Exception {
        assertThat(json(get("/openapi.json")).path("paths").fieldNames())
                .toIterable()
                .contains("/v1/live", "/v1/orders/{id}");
        assertThat(json(get("/openapi/sales.json")).path("paths").has("/v1/orders/{id}"))
                .isTrue();
        assertProblem(get("/openapi/nobody.json"), 404, "not-found");
        assertProblem(get("/v1/openapi"), 401, "unauthenticated");
    }

    @Test
    void a_problem_code_has_a_page() throws Exception {
        assertThat(json(get("/problems/version-conflict")).path("status").asInt())
                .isEqualTo(409);
        assertThat(send(request("/problems/not-found").header("Accept", "text/html"))
                        .body())
                .contains("<h1>");
        assertProblem(get("/problems/no-such-code"), 404, "not-found");
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        return send(request("/v1/live")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(json(answer).path("traceId").asText()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.json", "/health", "/no-such", "/v1/no-such", "/v1/orders/1", "/v1/live"})
    void every_answer_has_the_headers_that_keep_browsers_from_harm(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
