package bandhu.sales.opportunity;

import bandhu.sales.SalesWorld;
import bandhu.testing.Events;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static bandhu.sales.SalesWorld.line;
import static bandhu.sales.SalesWorld.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class UpsertOpportunityTest {
    private static final String PATH = "/v1/opportunities/by-external-id/crm/1C1I7A6R";
    private final SalesWorld world = new SalesWorld(Tenants.random());
    private final Map<String, Object> deal = new HashMap<>();

    @Test
    void loaded_history_keeps_its_own_time() {
        fill();

        String id = world.admin()
                .with("Bandhu-Quiet", "history")
                .put(PATH, deal)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("openedAt", equalTo("2016-10-20T00:00:00Z"))
                .body("amount.amount", equalTo("1054.00"))
                .body("externalIds[0].id", equalTo("1C1I7A6R"))
                .extract()
                .path("id");
        world.admin()
                .with("Bandhu-Quiet", "history")
                .post("/v1/opportunities/" + id + "/win", Map.of("occurredAt", "2017-03-01"))
                .statusCode(200)
                .body("closedAt", equalTo("2017-03-01T00:00:00Z"));

        world.admin()
                .get("/v1/opportunities/" + id + "/stage-changes")
                .statusCode(200)
                .body("items.stageName", contains("engaging", "won"))
                .body("items.enteredAt", contains("2016-10-20T00:00:00Z", "2017-03-01T00:00:00Z"))
                .body("items[0].leftAt", equalTo("2017-03-01T00:00:00Z"))
                .body("items[0].duration", equalTo("PT3168H"));
        var won = Events.expectOne("bandhu.sales.opportunity-won.v1", id);
        assertThat(won.attribute("time")).startsWith("2017-03-01T00:00:00");
        assertThat(won.attribute("quiet")).isEqualTo("history");
        assertThat(won.data().getString("cycleStartedAt")).isEqualTo("2016-10-20T00:00:00Z");
    }

    @Test
    void the_same_again_changes_nothing() {
        fill();
        String id = world.admin().put(PATH, deal).statusCode(201).extract().path("id");

        world.admin()
                .put(PATH, deal)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(id));

        world.admin().get("/v1/opportunities/" + id + "/history").body("items", hasSize(1));
    }

    @Test
    void the_same_again_changes_nothing_after_the_win_either() {
        fill();
        String id = world.admin().put(PATH, deal).statusCode(201).extract().path("id");
        world.admin().post("/v1/opportunities/" + id + "/win", Map.of()).statusCode(200);

        world.admin()
                .put(PATH, deal)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("category", equalTo("won"));
    }

    @Test
    void another_body_changes_what_it_names_and_keeps_the_rest() {
        fill();
        world.admin().put(PATH, deal).statusCode(201);

        world.admin()
                .put(PATH, Map.of("name", "renamed"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("renamed"))
                .body("lines", hasSize(1));
    }

    @Test
    void a_new_external_id_joins_the_ones_that_stand() {
        fill();
        String id = world.admin().put(PATH, deal).statusCode(201).extract().path("id");
        world.admin()
                .patch(
                        "/v1/opportunities/" + id,
                        Map.of(
                                "externalIds",
                                List.of(Map.of("system", "crm", "id", "1C1I7A6R"), Map.of("system", "erp", "id", "7"))))
                .statusCode(200);

        world.admin()
                .put("/v1/opportunities/by-external-id/erp/7", Map.of("name", "deal"))
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void many_at_once_create_one() throws Exception {
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            var tasks = java.util.Collections.nCopies(6, (java.util.concurrent.Callable<Integer>) () ->
                    world.admin().put(PATH, Map.of("name", "deal")).extract().statusCode());

            List<Integer> answers =
                    pool.invokeAll(tasks).stream().map(done -> done.resultNow()).toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
        }
        world.admin().get("/v1/opportunities").body("items", hasSize(1));
        world.admin().get("/v1/pipelines").body("items", hasSize(1));
    }

    @Test
    void a_bad_external_id_is_refused() {
        world.admin()
                .put("/v1/opportunities/by-external-id/NOT%20A%20SYSTEM/1", Map.of("name", "deal"))
                .statusCode(422);
    }

    private void fill() {
        deal.put("name", "1C1I7A6R");
        deal.put("customerId", UUID.randomUUID().toString());
        deal.put("stageId", world.stage("engaging"));
        deal.put("occurredAt", "2016-10-20");
        deal.put("ownerId", world.seller("Moses Frase", "moses", null));
        deal.put("lines", List.of(line(world.product("GTX Plus Basic", "GTX"), 1, "1054.00")));
        deal.put("amount", usd("1054.00"));
    }
}
