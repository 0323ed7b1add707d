package bandhu.testing.web;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

/** Whatever fails, wherever: the reader's language. */
@QuarkusTest
class LanguagesTest {
    private static final String PIECES = "siurtamben*-,;=q0.19 _xLK";
    private final Client admin = Tenants.random().as(Roles.ADMIN);

    @Inject
    Validator validator;

    record Named(@NotBlank String name) {}

    static Stream<String> languages() {
        return Language.all().stream().map(Language::tag);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_problem_is_told_in_each_language_and_keeps_its_codes(String tag) {
        Language language = Language.find(tag).orElseThrow();

        said(admin.with("Accept-Language", tag).post("/v1/notes", Map.of("title", "", "stars", 9)), tag)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("code", equalTo("invalid"))
                .body("title", equalTo(language.say("problem.invalid.title")))
                .body("detail", equalTo(language.say("invalid.see-violations")))
                .body("violations", hasSize(2))
                .body("violations.pointer", equalTo(List.of("/stars", "/title")))
                .body("violations.code", equalTo(List.of("too-large", "required")))
                .body("violations[1].message", equalTo(language.say("required.content")));
    }

    @Test
    void english_is_spoken_to_whoever_does_not_say() {
        said(admin.get("/v1/nothing"), "en").body("title", equalTo("There is nothing here"));
        said(admin.with("Accept-Language", "de-CH, fr;q=0.5").get("/v1/nothing"), "en");
    }

    @Test
    void the_best_of_several_is_spoken() {
        said(admin.with("Accept-Language", "de, ta;q=0.2, si-LK;q=0.7").get("/v1/nothing"), "si")
                .body("title", equalTo("මෙහි කිසිවක් නැත"));
    }

    @Test
    void values_are_isolated_in_text_from_right_to_left() {
        said(admin.with("Accept-Language", "ur").get("/v1/echoes/numbers?whole=x"), "ur")
                .body("detail", equalTo("پیرامیٹر \u2068whole\u2069 پڑھا نہیں جا سکتا۔"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, , 404, ta",
        "GET, /v1/echoes/not-an-id, , 404, ta",
        "DELETE, /v1/echoes, , 405, ta",
        "POST, /v1/echoes, {, 400, ta",
        "POST, /v1/echoes, '{\"no-such\": 1}', 400, ta",
        "POST, /v1/echoes, '[]', 400, ta",
        "GET, /v1/echoes/numbers?odd=1, , 400, ta",
        "GET, /v1/notes?limit=0, , 400, ta"
    })
    void what_fails_before_any_use_case_is_told_in_the_language(
            String method, String path, String body, int status, String tag) {
        var request = admin.with("Accept-Language", tag).request();
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        said(request.request(method, path).then(), tag).statusCode(status);
    }

    @Test
    void strangers_are_told_in_their_language() {
        said(Client.anonymous().with("Accept-Language", "am").get("/v1/echoes/call"), "am")
                .statusCode(401)
                .body("title", equalTo("ትክክለኛ የbearer ማስመሰያ ያስፈልጋል"));
        said(Client.bearing("nonsense").with("Accept-Language", "bn").get("/v1/echoes/call"), "bn")
                .statusCode(401);
        said(Tenants.random().as(Roles.ANALYST).with("Accept-Language", "si").get("/v1/echoes/admins"), "si")
                .statusCode(403);
    }

    @Test
    void other_media_types_and_sizes_are_refused_in_the_language() {
        Client tamil = admin.with("Accept-Language", "ta");

        said(
                        tamil.request()
                                .contentType("text/plain")
                                .body("{}")
                                .post("/v1/echoes")
                                .then(),
                        "ta")
                .statusCode(415);
        said(tamil.with("Accept", "image/png").get("/v1/notes"), "ta").statusCode(406);
        said(tamil.get("/v1/echoes/" + "a".repeat(20_000)), "ta").statusCode(414);
        said(tamil.with("X-Long", "a".repeat(20_000)).get("/v1/notes"), "ta").statusCode(431);
        said(tamil.get("/v1/faults/null"), "ta").statusCode(500);
        said(tamil.get("/v1/faults/40001"), "ta").statusCode(503);
    }

    @Test
    void the_problem_of_an_item_is_told_in_the_language() {
        var operation = Map.of("op", "create", "data", Map.of("title", "", "stars", 1));

        admin.with("Accept-Language", "ur")
                .post("/v1/notes/batch", Map.of("operations", List.of(operation)))
                .statusCode(200)
                .body("items[0].problem.title", equalTo("درخواست ایک قاعدہ توڑتی ہے"))
                .body("items[0].problem.violations[0].message", equalTo("یہ خالی نہیں ہو سکتا۔"));
        said(
                        admin.with("Accept-Language", "bn")
                                .post("/v1/notes/batch", Map.of("atomic", true, "operations", List.of(operation))),
                        "bn")
                .statusCode(422)
                .body("code", equalTo("batch-refused"))
                .body("items[0].problem.violations[0].message", equalTo("এটি খালি হতে পারবে না।"));
    }

    @Test
    void no_header_makes_it_our_fault() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String header = random.ints(random.nextInt(30), 0, PIECES.length())
                    .mapToObj(at -> PIECES.substring(at, at + 1))
                    .collect(Collectors.joining());
            admin.with("Accept-Language", header)
                    .post("/v1/notes", Map.of("title", ""))
                    .statusCode(lessThan(500))
                    .header(
                            "Content-Language",
                            Language.find(tag(header)).orElseThrow().tag());
        }
    }

    @Test
    void bean_validation_makes_no_messages_of_its_own() {
        assertThat(validator.validate(new Named("")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("{jakarta.validation.constraints.NotBlank.message}");
    }

    /** What the framework passes on as one line or several does not matter here. */
    private static String tag(String header) {
        return AcceptLanguage.choose(List.of(header)).tag();
    }

    private static ValidatableResponse said(ValidatableResponse answer, String tag) {
        return answer.contentType("application/problem+json")
                .header("Content-Language", tag)
                .header("Vary", containsString("Accept-Language"));
    }
}
