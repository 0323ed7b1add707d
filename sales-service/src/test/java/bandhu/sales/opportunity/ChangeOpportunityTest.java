package bandhu.sales.opportunity;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static bandhu.sales.SalesWorld.line;
import static bandhu.sales.SalesWorld.usd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ChangeOpportunityTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);

    @Test
    void a_name_suffices() {
        world.admin()
                .post("/v1/opportunities", Map.of("name", "deal"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("category", equalTo("open"))
                .body("stageId", equalTo(world.stage("prospecting")))
                .body("lines", hasSize(0))
                .body("amount", nullValue());
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        String path = "/v1/opportunities/" + full();
        String whole = world.admin().get(path).extract().asString();

        world.admin().patch(path, whole).statusCode(200).header("ETag", equalTo("\"1\""));
        world.admin().get(path + "/history").body("items", hasSize(1));
    }

    @Test
    void new_lines_make_a_new_amount() {
        String path = "/v1/opportunities/" + full();

        world.admin()
                .patch(path, Map.of("lines", List.of(line(world.product("B", "GTX"), 3, "10.00"))))
                .statusCode(200)
                .body("amount.amount", equalTo("30.00"));
        world.admin().get(path + "/history").body("items[0].members.pointer", hasItem("/amount/amount"));
    }

    @Test
    void the_stage_changes_only_by_its_own_actions() {
        String path = "/v1/opportunities/" + full();

        world.admin().patch(path, Map.of("stageId", world.stage("won"))).statusCode(422);
        world.admin().patch(path, Map.of("category", "won")).statusCode(422);
        world.admin().patch(path, Map.of("colour", "red")).statusCode(400);
    }

    @Test
    void a_move_ends_one_stay_and_begins_the_next() {
        String path = "/v1/opportunities/" + full();

        world.admin()
                .post(path + "/move", Map.of("stageId", world.stage("proposal")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        world.admin()
                .post(path + "/move", Map.of("stageId", world.stage("proposal")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        var first = world.admin()
                .get(path + "/stage-changes?limit=1")
                .statusCode(200)
                .extract();
        world.admin()
                .get(path + "/stage-changes?limit=1&cursor=" + first.path("next"))
                .statusCode(200)
                .body("items.stageName", contains("proposal"))
                .body("items[0].enteredAt", equalTo(first.path("items[0].leftAt")))
                .body("next", nullValue());
    }

    @Test
    void a_step_before_the_last_one_is_out_of_order() {
        String id = world.opportunity(Map.of("name", "deal", "occurredAt", "2026-05-05"));

        world.admin()
                .post("/v1/opportunities/" + id + "/win", Map.of("occurredAt", "2026-05-04"))
                .statusCode(409)
                .body("code", equalTo("out-of-order"))
                .body("violations[0].pointer", equalTo("/occurredAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "ownerId, /ownerId",
        "stageId, /stageId",
        "pipelineId, /pipelineId",
    })
    void an_unknown_record_of_ours_is_named(String member, String pointer) {
        world.admin()
                .post(
                        "/v1/opportunities",
                        Map.of("name", "deal", member, UUID.randomUUID().toString()))
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo("unknown-id"));
    }

    @Test
    void a_customer_is_unresolved_until_its_state_arrives_and_marked_when_deleted() {
        String customer = UUID.randomUUID().toString();
        String path = "/v1/opportunities/" + world.opportunity(Map.of("name", "deal", "customerId", customer));
        world.admin().get(path).body("unresolved", equalTo(true));

        Published.state("customer", tenant, "customers", customer, 1)
                .data("{\"id\": \"%s\", \"kind\": \"person\", \"more\": 1}".formatted(customer))
                .send();
        Events.eventually(() -> world.admin().get(path).body("unresolved", nullValue()));

        Published.state("customer", tenant, "customers", customer, 2).send();
        Events.eventually(() -> world.admin().get(path).body("customerDeleted", equalTo(true)));
    }

    @Test
    void a_deleted_opportunity_is_gone_until_it_is_restored() {
        String id = full();
        String path = "/v1/opportunities/" + id;

        world.admin().delete(path).statusCode(204);
        world.admin().get(path).statusCode(404);
        world.admin().get("/v1/opportunities").body("items", hasSize(0));
        Events.expectOne("bandhu.sales.opportunity-deleted.v1", id);
        Events.expectTombstone("opportunities", id);
        world.admin().post(path + "/restore", Map.of()).statusCode(200);
        world.admin().post(path + "/restore", Map.of()).statusCode(409);
        Events.expectState("opportunities", id, 3);
    }

    @Test
    void lists_filter_and_sort() {
        world.opportunity(Map.of("name", "Ärger", "amount", usd("5.00"), "expectedCloseDate", "2027-01-01"));
        world.opportunity(Map.of("name", "argument", "amount", usd("50.00")));
        world.opportunity(Map.of("name", "Zebra"));

        world.admin().get("/v1/opportunities?sort=-amount").body("items.name", contains("argument", "Ärger", "Zebra"));
        world.admin().get("/v1/opportunities?sort=amount").body("items.name", contains("Ärger", "argument", "Zebra"));
        world.admin()
                .get("/v1/opportunities?sort=name&name=Zebra&name=argument")
                .body("items.name", contains("argument", "Zebra"));
        world.admin()
                .get("/v1/opportunities?sort=expectedCloseDate&limit=1&category=open")
                .body("items.name", contains("Ärger"));
        world.admin().get("/v1/opportunities?colour=red").statusCode(400);
        world.admin().get("/v1/opportunities?ownerId=nobody").statusCode(400);
    }

    @Test
    void other_roles_are_forbidden_and_analysts_only_read() {
        String path = "/v1/opportunities/" + full();

        tenant.as(Roles.SUPPORT_AGENT).get(path).statusCode(403);
        tenant.as(Roles.ANALYST).get(path).statusCode(200);
        tenant.as(Roles.ANALYST).post(path + "/win", Map.of()).statusCode(403);
        Tenants.random().as(Roles.ADMIN).get(path).statusCode(404);
    }

    private String full() {
        return world.opportunity(Map.of(
                "name", "deal",
                "customerId", UUID.randomUUID().toString(),
                "expectedCloseDate", "2027-02-28",
                "needs", List.of("speed"),
                "competitors", List.of("Acme"),
                "splits", List.of(Map.of("sellerId", world.seller("A", "a", null), "share", 1)),
                "lines", List.of(line(world.product("A", "GTX"), 1, "550.00"))));
    }
}
