package bandhu.sales.team;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ChangeTeamTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);

    @Test
    void teams_make_a_tree_without_circles() {
        String company = world.team("Company", null, null);
        String east = world.team("East", company, null);
        String colombo = world.team("Colombo", east, null);

        world.admin()
                .patch("/v1/teams/" + company, Map.of("parentId", colombo))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/parentId"))
                .body("violations[0].code", equalTo("cycle"));
        world.admin().get("/v1/teams?parentId=" + company).body("items.name", contains("East"));
    }

    @Test
    void a_region_and_an_external_id_are_the_same_in_any_spelling() {
        String composed = "Caf\u00e9";
        String apart = "Cafe\u0301";
        world.admin()
                .put("/v1/teams/by-external-id/erp/" + apart, Map.of("name", "East", "region", apart))
                .statusCode(201);

        world.admin()
                .put("/v1/teams/by-external-id/erp/" + composed, Map.of("name", "East"))
                .statusCode(200)
                .body("externalIds.id", contains(composed));
        world.admin().get("/v1/teams?region={region}", apart).body("items.region", contains(composed));
    }

    @Test
    void a_parent_or_manager_that_is_not_there_is_refused() {
        for (String member : new String[] {"parentId", "managerId"}) {
            world.admin()
                    .post(
                            "/v1/teams",
                            Map.of("name", "East", member, UUID.randomUUID().toString()))
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/" + member));
        }
    }

    @Test
    void a_team_with_sellers_or_teams_cannot_be_deleted() {
        String company = world.team("Company", null, null);
        String east = world.team("East", company, null);
        String seller = world.seller("Nimali", "nimali", east);

        world.admin().delete("/v1/teams/" + company).statusCode(409).body("code", equalTo("in-use"));
        world.admin().delete("/v1/teams/" + east).statusCode(409);
        world.admin().delete("/v1/sellers/" + seller).statusCode(204);
        world.admin().delete("/v1/teams/" + east).statusCode(204);
        world.admin().post("/v1/teams/" + east + "/restore", Map.of()).statusCode(200);
    }

    @Test
    void one_subject_has_one_seller() {
        world.seller("Nimali", "nimali", null);

        world.admin()
                .post("/v1/sellers", Map.of("name", "Other", "subject", "nimali"))
                .statusCode(409)
                .body("violations[0].pointer", equalTo("/subject"));
    }

    @Test
    void mail_addresses_of_sellers_are_neither_shown_to_analysts_nor_published() {
        String id = world.create("/v1/sellers", Map.of("name", "Nimali", "email", "nimali@example.com"));

        tenant.as(Roles.ANALYST).get("/v1/sellers/" + id).statusCode(200).body("email", nullValue());
        tenant.as(Roles.SALES_REP).get("/v1/sellers/" + id).body("email", equalTo("nimali@example.com"));
        String state = Events.expectState("sellers", id, 1).json();
        org.assertj.core.api.Assertions.assertThat(state).contains("Nimali").doesNotContain("example.com");
    }

    @Test
    void only_managers_set_up_the_sales_force() {
        tenant.as(Roles.SALES_REP).post("/v1/teams", Map.of("name", "Mine")).statusCode(403);
        tenant.as(Roles.SALES_MANAGER).post("/v1/teams", Map.of("name", "Ours")).statusCode(201);
        tenant.as(Roles.SUPPORT_AGENT).get("/v1/teams").statusCode(200);
    }
}
