package bandhu.support.survey;

import bandhu.support.SupportWorld;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class PatchSurveyTest {
    private final SupportWorld world = new SupportWorld(Tenants.random());

    @Test
    void every_tenant_begins_with_one_survey() {
        world.agent()
                .get("/v1/surveys")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("csat"))
                .body("items[0].on", equalTo("ticket-resolved"))
                .body("items[0].enabled", equalTo(true))
                .body("items[0].delay", equalTo("PT0S"));
    }

    @Test
    void a_question_of_ones_own_is_kept_by_language() {
        String path = "/v1/surveys/" + world.survey();

        world.admin()
                .patch(path, Map.of("question", Map.of("en", "Happy?", "si-LK", "සතුටුද?")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("question.en", equalTo("Happy?"));
        world.admin()
                .patch(path, world.admin().get(path).extract().asString())
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"enabled\": null}",
                "{\"delay\": \"-PT1H\"}",
                "{\"delay\": \"P31D\"}",
                "{\"delay\": \"soon\"}",
                "{\"question\": {\"not a language\": \"x\"}}",
                "{\"question\": {\"en\": \"\"}}",
                "{\"kind\": \"nps\"}",
            })
    void what_breaks_a_rule_is_refused(String body) {
        world.admin().patch("/v1/surveys/" + world.survey(), body).statusCode(422);
    }
}
