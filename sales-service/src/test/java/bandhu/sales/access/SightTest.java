package bandhu.sales.access;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class SightTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);
    private String head;
    private String east;
    private String colombo;
    private String west;
    private String nimali;
    private String kasun;
    private String ravi;

    @BeforeEach
    void people() {
        head = world.seller("Head", "head", null);
        east = world.team("East", null, head);
        colombo = world.team("Colombo", east, null);
        west = world.team("West", null, null);
        nimali = world.seller("Nimali", "nimali", colombo);
        kasun = world.seller("Kasun", "kasun", colombo);
        ravi = world.seller("Ravi", "ravi", west);
    }

    @Test
    void a_representative_sees_the_own_records_only() {
        deals();

        seen("nimali", Roles.SALES_REP, "of nimali");
        seen("ravi", Roles.SALES_REP, "of ravi");
        seen("stranger", Roles.SALES_REP);
    }

    @Test
    void a_manager_sees_the_teams_below_and_what_nobody_owns() {
        deals();

        seen("head", Roles.SALES_MANAGER, "of nimali", "of kasun", "of nobody");
        seen("stranger", Roles.SALES_MANAGER, "of nobody");
    }

    @Test
    void who_looks_after_everything_sees_everything() {
        deals();

        seen("anyone", Roles.ANALYST, "of nimali", "of kasun", "of ravi", "of nobody");
        seen("anyone", Roles.INTEGRATION, "of nimali", "of kasun", "of ravi", "of nobody");
    }

    @Test
    void what_is_hidden_is_not_there() {
        String hidden = "/v1/opportunities/" + deal("of ravi", ravi);
        Client rep = world.as("nimali", Roles.SALES_REP);

        rep.get(hidden).statusCode(404);
        rep.get(hidden + "/history").statusCode(404);
        rep.get(hidden + "/stage-changes").statusCode(404);
        rep.patch(hidden, Map.of("name", "mine")).statusCode(404);
        rep.delete(hidden).statusCode(404);
        rep.post(hidden + "/win", Map.of()).statusCode(404);
    }

    @Test
    void a_representatives_new_record_is_the_own_one() {
        Client rep = world.as("nimali", Roles.SALES_REP);

        String id = rep.post("/v1/opportunities", Map.of("name", "new"))
                .statusCode(201)
                .body("ownerId", equalTo(nimali))
                .extract()
                .path("id");

        world.as("head", Roles.SALES_MANAGER).get("/v1/opportunities/" + id).statusCode(200);
    }

    @Test
    void what_one_recorded_stays_visible_though_another_owns_it() {
        Client rep = world.as("nimali", Roles.SALES_REP);

        String id = rep.post("/v1/opportunities", Map.of("name", "given away", "ownerId", ravi))
                .statusCode(201)
                .extract()
                .path("id");

        rep.get("/v1/opportunities/" + id).statusCode(200);
    }

    @Test
    void the_tenant_may_let_teams_or_all_see_each_other() {
        deals();

        visibility("team", 1);
        Events.eventually(() -> seen("nimali", Roles.SALES_REP, "of nimali", "of kasun"));
        visibility("all", 2);
        Events.eventually(() -> seen("nimali", Roles.SALES_REP, "of nimali", "of kasun", "of ravi", "of nobody"));
    }

    private void visibility(String value, int version) {
        UUID id = UUID.nameUUIDFromBytes(tenant.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Published.state("customer", tenant, "tenants", id, version)
                .data("""
                        {"name": "%s", "timeZone": "UTC", "currency": "USD", "languages": ["en"],
                         "fiscalYearStart": "--01-01", "visibility": "%s"}""".formatted(tenant.name(), value))
                .send();
    }

    private void deals() {
        deal("of nimali", nimali);
        deal("of kasun", kasun);
        deal("of ravi", ravi);
        world.opportunity(Map.of("name", "of nobody"));
    }

    private String deal(String name, String owner) {
        return world.opportunity(Map.of("name", name, "ownerId", owner));
    }

    private void seen(String subject, String role, String... names) {
        world.as(subject, role)
                .get("/v1/opportunities")
                .statusCode(200)
                .body("items", hasSize(names.length))
                .body("items.name", containsInAnyOrder(names));
    }
}
