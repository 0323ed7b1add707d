package bandhu.local.gateway;

import bandhu.chassis.language.Language;
import bandhu.testing.process.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The API browser as it is served: its files, its words, what it may do, what it shows of events and health. */
class BrowserTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Path ROOT = Path.of(System.getProperty("bandhu.root", "../.."));
    private static final Path FILES = Path.of("src/main/resources/bandhu/local/gateway/browser");
    private static final Path JAVA = Path.of("src/main/java/bandhu/local/gateway/browser");
    private static final Pattern KEY = Pattern.compile("browser\\.[a-z][a-z-]*");

    private static HttpServer customer;
    private static Gateway gateway;

    @BeforeAll
    static void a_customer_service_that_is_not_well_and_a_sales_service_that_is_away() throws Exception {
        customer = LiveService.begin(new CountDownLatch(0));
        gateway = Gateway.start(
                new Gateway.Setting("localhost", 0, new Cors(Set.of()), Duration.ofSeconds(2), Optional.empty()),
                List.of(
                        new Backend(
                                "customer", "localhost", customer.getAddress().getPort()),
                        new Backend("sales", "localhost", Ports.free())),
                ROOT.resolve("docs/contracts/api"));
    }

    @AfterAll
    static void end() {
        gateway.close();
        customer.stop(0);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.filter(file -> !file.endsWith("page.html")).toList().stream();
        }
    }

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_page_begins_in_the_language_of_its_reader(Language language) throws Exception {
        for (HttpResponse<String> page : List.of(
                send(request("/").header("Accept-Language", language.tag() + ", de;q=0.5")),
                send(request("/?lang=" + language.tag()).header("Accept-Language", "de")))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Language")).hasValue(language.tag());
            assertThat(page.body())
                    .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language.tag(), language.direction()))
                    .contains("<title>" + language.say("browser.title") + "</title>")
                    .contains(language.say("browser.no-scripts"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_of_its_files_is_served_and_none_may_lead_elsewhere(Path file) throws Exception {
        HttpResponse<String> answer = get("/browser/" + file.getFileName());
        String type = file.toString().endsWith(".js")
                ? "text/javascript"
                : file.toString().endsWith(".css") ? "text/css" : "image/svg+xml";

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).isEqualTo(Files.readString(file));
        assertGuarded(answer);
    }

    @Test
    void what_is_served_may_run_its_own_scripts_alone_and_in_no_frame() throws Exception {
        for (String path : List.of("/", "/browser/texts", "/browser/token", "/browser/health")) {
            assertGuarded(get(path));
        }
    }

    /** With Trusted Types required, Chromium itself stops what this looks for; other browsers do not. */
    @ParameterizedTest
    @MethodSource("files")
    void nothing_makes_markup_or_scripts_of_text_and_nothing_is_kept_beyond_the_page(Path file) throws Exception {
        String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");

        assertThat(text)
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")
                .doesNotContain("localStorage", "sessionStorage", "document.cookie", "indexedDB")
                .doesNotContain("http://", "https://", "@import")
                .doesNotContainPattern("\\burl\\(");
    }

    @Test
    void the_page_has_no_script_and_no_style_of_its_own() throws Exception {
        assertThat(get("/").body())
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/browser/main.js\"></script>)")
                .doesNotContain("<style", "style=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/browser/",
                "/browser/page.html",
                "/browser/../problem.css",
                "/browser/..%2fproblem.css",
                "/browser/%2e%2e/%2e%2e/application.properties",
                "/browser/main.js/",
                "/browser/MAIN.JS",
                "/browser//main.js",
                "/browser/token/x"
            })
    void no_path_leads_to_other_files(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_read_cannot_be_written() throws Exception {
        for (String path : List.of("/", "/browser/main.js", "/browser/texts", "/browser/health", "/asyncapi.json")) {
            assertThat(send(request(path).POST(BodyPublishers.noBody())).statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void its_texts_come_in_every_language(Language language) throws Exception {
        JsonNode answer = json(get("/browser/texts?lang=" + language.tag()));

        assertThat(answer.path("language").asText()).isEqualTo(language.tag());
        assertThat(answer.path("direction").asText()).isEqualTo(language.direction());
        assertThat(answer.path("languages")).hasSize(Language.all().size());
        assertThat(answer.path("texts").properties())
                .hasSameSizeAs(said())
                .allSatisfy(text -> assertThat(text.getValue().asText()).isEqualTo(language.say(text.getKey())));
    }

    @Test
    void it_says_what_the_catalogue_has_for_it_and_nothing_else() throws Exception {
        Set<String> written = Language.ENGLISH.keys().stream()
                .filter(key -> key.startsWith("browser."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(said());
    }

    @Test
    void events_come_with_their_schemas_and_examples() throws Exception {
        JsonNode messages = json(get("/asyncapi.json")).path("components").path("messages");

        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(message.path("payload").path("schema").path("properties"))
                    .isNotEmpty();
            assertThat(message.path("examples").get(0).path("payload")).isNotEmpty();
        });
        assertThat(messages.has("bandhu.sales.order-placed.v1")).isTrue();
    }

    @Test
    void the_health_of_each_service_is_as_it_says_and_known_when_it_says_nothing() throws Exception {
        JsonNode services = json(get("/browser/health")).path("services");

        assertThat(services.get(0)).isEqualTo(JsonMapper.builder().build().readTree("""
                {"service": "customer", "status": "DOWN", "database": "UP",
                 "messaging": {"outboxDepth": 3, "outboxAgeSeconds": 7, "deadLetters": 1}}
                """));
        assertThat(services.get(1).path("service").asText()).isEqualTo("sales");
        assertThat(services.get(1).path("status").asText()).isEqualTo("AWAY");
    }

    /** The keys that stand in its scripts, its page and the classes that serve it. */
    private static Set<String> said() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path folder : List.of(FILES, JAVA)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(keys::add);
                }
            }
        }
        return keys;
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .contains(
                        "base-uri 'none'",
                        "form-action 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'")
                .doesNotContain("unsafe", "*", "http", "data:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
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
}
