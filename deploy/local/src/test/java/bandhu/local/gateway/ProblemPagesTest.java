package bandhu.local.gateway;

import bandhu.chassis.language.Language;
import bandhu.chassis.problem.KnownProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the {@code type} of every problem of the suite leads. */
class ProblemPagesTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path snapshots;

    private static Gateway gateway;

    @BeforeAll
    static void a_gateway_without_services() throws Exception {
        gateway = Gateway.start(
                new Gateway.Setting(
                        "localhost",
                        0,
                        new Cors(Set.of("https://app.example.org")),
                        Duration.ofSeconds(2),
                        Optional.empty()),
                List.of(),
                snapshots);
    }

    @AfterAll
    static void end() {
        gateway.close();
    }

    static Stream<KnownProblem> problems() {
        return KnownProblem.all().stream();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void every_problem_has_a_page_in_every_language(KnownProblem problem) throws Exception {
        for (Language language : Language.all()) {
            HttpResponse<String> page = page(problem.code(), language.tag());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Language")).hasValue(language.tag());
            assertThat(page.body())
                    .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language.tag(), language.direction()))
                    .contains("<h1>" + problem.title(language) + "</h1>")
                    .contains("<code>" + problem.code() + "</code>")
                    .contains(Integer.toString(problem.status()))
                    .doesNotContain("<token>", "<script", "style=");
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void every_problem_has_a_document_for_programs(KnownProblem problem) throws Exception {
        HttpResponse<String> answer =
                send(request("/problems/" + problem.code()).header("Accept", "application/json"));
        JsonNode document = json(answer);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(document.path("type").asText()).isEqualTo("/problems/" + problem.code());
        assertThat(document.path("status").asInt()).isEqualTo(problem.status());
        assertThat(document.path("language").asText()).isEqualTo("en");
        assertThat(document.path("meaning").asText()).isNotBlank();
        assertThat(document.path("languages").path("ur").asText())
                .isEqualTo("/problems/" + problem.code() + "?lang=ur");
    }

    @Test
    void a_page_leads_to_the_other_languages_and_may_run_nothing() throws Exception {
        HttpResponse<String> page = page("conflict", "si");

        assertThat(page.body())
                .contains("<a hreflang=\"ur\" lang=\"ur\" dir=\"rtl\" href=\"/problems/conflict?lang=ur\">اردو</a>")
                .contains("<a hreflang=\"en\" lang=\"en\" dir=\"ltr\" href=\"/problems/conflict?lang=en\">English</a>")
                .doesNotContain("<a hreflang=\"si\"")
                .contains("<link rel=\"alternate\" hreflang=\"si\"")
                .contains("<code>would-lose-data</code>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(String.join(",", page.headers().allValues("Vary"))).contains("Accept-Language");
        assertThat(send(request("/problem.css")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_language_that_was_chosen_wins_over_the_preferred_one() throws Exception {
        assertThat(languageOf("/problems/invalid?lang=ta", "si")).isEqualTo("ta");
        assertThat(languageOf("/problems/invalid?x=1&lang=ta", "si")).isEqualTo("ta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=xx", "lang=", "lang=SI", "lang=si%00", "slang=ta", "lang=../ta"})
    void what_is_no_language_is_passed_over(String query) throws Exception {
        assertThat(languageOf("/problems/invalid?" + query, "bn")).isEqualTo("bn");
    }

    @Test
    void the_gateways_own_problems_are_told_in_the_readers_language() throws Exception {
        HttpResponse<String> unknown = send(request("/problems/no-such-code").header("Accept-Language", "am"));
        HttpResponse<String> unowned = send(request("/v1/nothing").header("Accept-Language", "ur, en;q=0.1"));

        assertThat(unknown.headers().firstValue("Content-Language")).hasValue("am");
        assertThat(json(unknown).path("detail").asText()).isEqualTo("ይህ ኮድ ያለው ችግር የለም።");
        assertThat(unowned.statusCode()).isEqualTo(404);
        assertThat(json(unowned).path("title").asText()).isEqualTo("یہاں کچھ نہیں ہے");
        assertThat(json(unowned).path("code").asText()).isEqualTo("not-found");
    }

    @Test
    void pages_of_other_origins_and_languages_are_told_apart_by_caches() throws Exception {
        HttpResponse<String> answer = send(request("/v1/nothing").header("Origin", "https://app.example.org"));

        assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Origin", "Accept-Language");
    }

    @Test
    void a_page_can_only_be_read() throws Exception {
        HttpResponse<String> answer = send(
                request("/problems/invalid").header("Accept-Language", "ta").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(json(answer).path("detail").asText()).isEqualTo("இந்தப் பக்கத்தைப் படிக்க மட்டுமே முடியும்.");
    }

    private static HttpResponse<String> page(String code, String language) throws Exception {
        return send(request("/problems/" + code)
                .header("Accept", "text/html,application/xhtml+xml;q=0.9")
                .header("Accept-Language", language));
    }

    private static String languageOf(String path, String preferred) throws Exception {
        HttpResponse<String> answer = send(request(path).header("Accept-Language", preferred));
        return answer.headers().firstValue("Content-Language").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
