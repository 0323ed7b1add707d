package bandhu.marketing.template;

import bandhu.marketing.MarketingWorld;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class ChangeTemplateTest {
    private final MarketingWorld world = new MarketingWorld(Tenants.random());

    @Test
    void a_template_is_made_changed_deleted_and_restored() {
        String path = "/v1/templates/" + world.template("Hello", "Dear {{customer.displayName}}");

        world.marketer()
                .patch(path, Map.of("html", "<p>{{customer.displayName}}</p>", "language", "si"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        world.marketer().get(path + "/history").body("items", hasSize(2));
        world.marketer().delete(path).statusCode(204);
        world.marketer().get(path).statusCode(404);
        world.marketer().post(path + "/restore", null).statusCode(200).body("language", equalTo("si"));
    }

    @Test
    void an_upsert_keeps_what_it_leaves_out() {
        String path = "/v1/templates/by-external-id/cms/7";
        world.marketer()
                .put(path, Map.of("name", "a", "subject", "b", "text", "c", "language", "ta"))
                .statusCode(201);

        world.marketer()
                .put(path, Map.of("name", "a", "subject", "b", "text", "d"))
                .statusCode(200)
                .body("text", equalTo("d"))
                .body("language", equalTo("ta"));
    }

    @ParameterizedTest
    @CsvSource({
        "subject,{{customer.email}},unknown-variable",
        "text,{{customer.email}},unknown-variable",
        "html,{{customer.class.name}},unknown-variable",
        "text,{{#if customer.givenName}},invalid-template",
        "html,{{> footer}},invalid-template",
        "language,not a language,invalid-format",
        "name,'',required",
    })
    void a_fault_is_told_at_its_place(String member, String value, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "n", "subject", "s", "text", "t", "html", "<p>h</p>"));
        body.put(member, value);

        world.marketer()
                .post("/v1/templates", body)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/" + member))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_preview_says_what_a_customer_would_read() {
        UUID customer = world.customer("අමර <script>", null, null);
        String id = world.create(
                "/v1/templates",
                Map.of(
                        "name", "n",
                        "subject", "For {{customer.displayName}}",
                        "text", "{{customer.givenName}}",
                        "html", "<p>{{customer.displayName}}</p>"));

        world.marketer()
                .post("/v1/templates/" + id + "/preview", Map.of("customerId", customer))
                .statusCode(200)
                .body("subject", equalTo("For අමර <script>"))
                .body("text", equalTo("Given"))
                .body("html", equalTo("<p>අමර &lt;script&gt;</p>"));
        world.marketer()
                .post("/v1/templates/" + id + "/preview", Map.of("customerId", UUID.randomUUID()))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customerId"));
    }
}
