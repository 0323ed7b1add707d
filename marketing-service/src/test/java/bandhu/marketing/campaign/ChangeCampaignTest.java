package bandhu.marketing.campaign;

import bandhu.marketing.MarketingWorld;
import bandhu.testing.Events;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class ChangeCampaignTest {
    private final MarketingWorld world = new MarketingWorld(Tenants.random());
    private String template;
    private String id;
    private String path;

    @BeforeEach
    void a_campaign() {
        template = world.template("Hello", "Dear {{customer.displayName}}");
        id = world.create("/v1/campaigns", MarketingWorld.campaign("acquired", "consent", template));
        path = "/v1/campaigns/" + id;
    }

    @Test
    void its_life_is_told() {
        world.marketer().get(path).body("status", equalTo("draft"));
        world.marketer().post(path + "/start", null).statusCode(200).body("status", equalTo("running"));
        world.marketer().post(path + "/start", null).statusCode(409);
        world.marketer().post(path + "/pause", null).statusCode(200).body("status", equalTo("paused"));
        world.marketer().post(path + "/resume", null).statusCode(200).body("status", equalTo("running"));
        world.marketer().post(path + "/finish", null).statusCode(200).body("status", equalTo("finished"));
        world.marketer().post(path + "/resume", null).statusCode(409);

        Events.expectOne("bandhu.marketing.campaign-started.v1", id);
        Events.expectOne("bandhu.marketing.campaign-finished.v1", id);
        world.marketer().get(path + "/history").body("items", hasSize(5));
    }

    @Test
    void its_status_is_not_written() {
        world.marketer().patch(path, Map.of("status", "running")).statusCode(422);
        world.marketer().patch(path, Map.of("status", "draft")).statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void deleting_one_that_runs_finishes_it() {
        world.marketer().post(path + "/start", null).statusCode(200);

        world.marketer().delete(path).statusCode(204);

        Events.expectOne("bandhu.marketing.campaign-finished.v1", id);
        world.marketer().post(path + "/restore", null).statusCode(200).body("status", equalTo("finished"));
    }

    @Test
    void one_without_its_template_does_not_start() {
        world.marketer().delete("/v1/templates/" + template).statusCode(204);

        world.marketer().post(path + "/start", null).statusCode(409);
    }

    @Test
    void campaigns_are_found_by_what_they_do() {
        world.marketer()
                .get("/v1/campaigns?status=draft&trigger.stage=acquired")
                .body("items", hasSize(1));
        world.marketer().get("/v1/campaigns?status=running").body("items", hasSize(0));
        world.marketer().get("/v1/campaigns?templateId=" + template).body("items", hasSize(1));
    }

    @Test
    void an_upsert_makes_it_once() {
        String upsert = "/v1/campaigns/by-external-id/tool/7";
        Map<String, Object> body = MarketingWorld.campaign("churned", "consent", template);

        world.marketer().put(upsert, body).statusCode(201);
        world.marketer().put(upsert, body).statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @ParameterizedTest
    @CsvSource({
        "channel,pigeon,/channel",
        "basis,because,/basis",
        "purpose,Not A Code,/purpose",
        "templateId,0199d5a4-7c00-7000-8000-000000000001,/templateId",
    })
    void a_fault_is_told_at_its_place(String member, String value, String pointer) {
        Map<String, Object> body = MarketingWorld.campaign("acquired", "consent", template);
        body.put(member, value);

        world.marketer().post("/v1/campaigns", body).statusCode(422).body("violations[0].pointer", equalTo(pointer));
    }

    @Test
    void an_unknown_stage_and_no_trigger_are_refused() {
        Map<String, Object> body = MarketingWorld.campaign("prospect", "consent", template);
        world.marketer().post("/v1/campaigns", body).statusCode(422);
        body.remove("trigger");
        world.marketer().post("/v1/campaigns", body).statusCode(422).body("violations[0].pointer", equalTo("/trigger"));
        world.marketer().get("/v1/campaigns/" + UUID.randomUUID()).statusCode(404);
    }
}
