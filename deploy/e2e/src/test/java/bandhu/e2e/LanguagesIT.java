package bandhu.e2e;

import bandhu.chassis.language.Language;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Found in any script and told in the reader's language, whichever service answers. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LanguagesIT {

    private static final List<String> EVERY_SERVICE =
            List.of("/v1/customers", "/v1/opportunities", "/v1/campaigns", "/v1/tickets", "/v1/purchases");

    private final String tenant = "languages-" + UUID.randomUUID().toString().substring(0, 8);
    private RunningSuite suite;

    @BeforeEach
    void remember(RunningSuite running) {
        suite = running;
    }

    @ParameterizedTest
    @CsvSource({
        "නිමල් පෙරේරා, nimal",
        "নিমাই চৌধুরী, nimai",
        "محمد اقبال, muhammad",
        "ጸጋዬ ከበደ, tsegay",
        "Nimal Silva, නිමල්"
    })
    void records_of_every_searched_collection_are_found_in_another_script(String name, String typed)
            throws IOException {
        String customer = written("customers", Map.of("kind", "person", "displayName", name));
        String deal = written("opportunities", Map.of("name", name, "customerId", customer));
        String product = written("products", Map.of("sku", "S-1", "name", name));
        String ticket = written("tickets", Map.of("subject", name, "customerId", customer));

        assertThat(found("customers", typed)).containsExactly(customer);
        assertThat(found("opportunities", typed)).containsExactly(deal);
        assertThat(found("products", typed)).containsExactly(product);
        assertThat(found("tickets", typed)).containsExactly(ticket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "si", "ta", "bn", "am", "ur"})
    void every_service_and_the_gateway_refuse_in_the_language_that_is_asked_for(String tag) throws IOException {
        Language language = Language.find(tag).orElseThrow();
        for (String path : EVERY_SERVICE) {
            Response refused = suite.as(tenant, "admin")
                    .header("Accept-Language", tag + "-XX, de;q=0.9")
                    .get(path + "?limit=0");

            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.header("Content-Language")).as(path).isEqualTo(tag);
            assertThat(refused.jsonPath().getString("title"))
                    .as(path)
                    .isEqualTo(language.say("problem.invalid-parameter.title"));
        }
        Response nowhere =
                suite.as(tenant, "admin").header("Accept-Language", tag).get("/v1/no-such-collection");
        assertThat(nowhere.jsonPath().getString("title")).isEqualTo(language.say("problem.not-found.title"));
    }

    @Test
    void each_problem_has_a_page_in_the_language_of_its_reader() throws IOException {
        for (Language language : Language.all()) {
            Response page = suite.as(tenant, "admin")
                    .header("Accept", "text/html")
                    .header("Accept-Language", language.tag())
                    .get("/problems/version-conflict");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString())
                    .contains("lang=\"" + language.tag() + "\"")
                    .contains(language.say("problem.version-conflict.advice"));
        }
    }

    private List<String> found(String collection, String typed) throws IOException {
        return suite.as(tenant, "admin")
                .queryParam("q", typed)
                .get("/v1/" + collection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private String written(String collection, Map<String, ?> body) throws IOException {
        JsonPath answer = suite.as(tenant, "admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return answer.getString("id");
    }
}
