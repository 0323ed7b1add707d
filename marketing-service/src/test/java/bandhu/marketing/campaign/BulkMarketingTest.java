package bandhu.marketing.campaign;

import bandhu.marketing.MarketingWorld;
import bandhu.testing.Jobs;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class BulkMarketingTest {
    private final MarketingWorld world = new MarketingWorld(Tenants.random());

    @Test
    void drafts_are_deleted_and_what_runs_goes_on() {
        String template = world.template("Hello", "Hello");
        String running = world.running("acquired", "consent", template);
        world.create("/v1/campaigns", MarketingWorld.campaign("churned", "consent", template));
        world.create("/v1/campaigns", MarketingWorld.campaign("at-risk", "consent", template));

        JsonPath job = bulk("/v1/campaigns", "status", "draft", Map.of("delete", true));

        assertThat(job.getLong("processed")).isEqualTo(2);
        world.marketer().get("/v1/campaigns").body("items.id", equalTo(List.of(running)));
    }

    @Test
    void what_a_running_campaign_keeps_is_an_error_of_the_job() {
        String running = world.running("acquired", "consent", world.template("Hello", "Hello"));

        JsonPath job = bulk("/v1/campaigns", "status", "running", Map.of("update", Map.of("purpose", "offers")));

        assertThat(job.getLong("failed")).isEqualTo(1);
        world.marketer()
                .get("/v1/marketing-jobs/" + job.getString("id") + "/errors")
                .body("items[0].recordId", equalTo(running))
                .body("items[0].code", equalTo("illegal-transition"));
    }

    @Test
    void templates_are_changed_by_condition_too() {
        String template = world.template("Hello", "Hello");

        bulk("/v1/templates", "name", "Hello", Map.of("update", Map.of("subject", "Welcome")));

        world.marketer().get("/v1/templates/" + template).body("subject", equalTo("Welcome"));
    }

    private JsonPath bulk(String path, String field, String value, Object action) {
        Object where = Map.of("field", field, "op", "eq", "value", value);
        return Jobs.ended(
                world.marketer(), world.marketer().post(path + "/bulk", Map.of("where", where, "action", action)));
    }
}
