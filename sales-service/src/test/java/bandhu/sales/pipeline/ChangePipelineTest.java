package bandhu.sales.pipeline;

import bandhu.sales.SalesWorld;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class ChangePipelineTest {
    private static final List<Map<String, Object>> STAGES = List.of(
            Map.of("name", "due", "probability", 0.6),
            Map.of("name", "agreed", "probability", 0.9, "requiredFields", List.of("amount")),
            Map.of("name", "won", "category", "won"),
            Map.of("name", "lost", "category", "lost"));
    private final SalesWorld world = new SalesWorld(Tenants.random());

    @Test
    void a_new_tenant_has_one_pipeline() {
        world.admin()
                .get("/v1/pipelines")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].stages.name", contains("prospecting", "engaging", "proposal", "won", "lost"))
                .body("items[0].stages.category", contains("open", "open", "open", "won", "lost"));
    }

    @Test
    void a_stage_in_use_cannot_be_removed() {
        String id = world.create("/v1/pipelines", Map.of("name", "renewals", "stages", STAGES));
        world.opportunity(Map.of("name", "deal", "pipelineId", id));
        String path = "/v1/pipelines/" + id;

        world.admin()
                .patch(path, Map.of("stages", STAGES.subList(1, 4)))
                .statusCode(409)
                .body("code", equalTo("in-use"));
        world.admin()
                .patch(path, Map.of("stages", List.of(STAGES.get(0), STAGES.get(2), STAGES.get(3))))
                .statusCode(200)
                .body("stages", hasSize(3));
        world.admin().delete(path).statusCode(409);
    }

    @Test
    void a_stage_is_entered_only_with_what_it_asks_for() {
        String id = world.create("/v1/pipelines", Map.of("name", "renewals", "stages", STAGES));
        String deal = world.opportunity(Map.of("name", "deal", "pipelineId", id));
        String agreed = world.admin().get("/v1/pipelines/" + id).extract().path("stages[1].id");

        world.admin()
                .post("/v1/opportunities/" + deal + "/move", Map.of("stageId", agreed))
                .statusCode(422)
                .body("code", equalTo("stage-incomplete"))
                .body("violations[0].pointer", equalTo("/amount"));
    }

    @Test
    void the_same_stages_again_change_nothing() {
        String path = "/v1/pipelines/by-external-id/crm/renewals";
        world.admin().put(path, Map.of("name", "renewals", "stages", STAGES)).statusCode(201);

        world.admin()
                .put(path, Map.of("name", "renewals", "stages", STAGES))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void the_pipeline_of_the_beginning_cannot_be_deleted() {
        String id = world.admin().get("/v1/pipelines").extract().path("items[0].id");

        world.admin().delete("/v1/pipelines/" + id).statusCode(409);
    }
}
