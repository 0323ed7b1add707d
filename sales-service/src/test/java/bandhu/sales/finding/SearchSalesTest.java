package bandhu.sales.finding;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static bandhu.sales.SalesWorld.usd;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SearchSalesTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field': 'name', 'op': 'contains', 'value': 'TEA'} | Téa ceremony,Steam engine",
                "{'field': 'amount', 'op': 'gt', 'value': {'amount': '10.00', 'currency': 'USD'}} | Téa ceremony",
                "{'field': 'amount', 'op': 'gt', 'value': {'amount': '1.00', 'currency': 'LKR'}} | ''",
                "{'field': 'amount', 'op': 'missing'} | Zebra",
                "{'field': 'expectedCloseDate', 'op': 'within', 'value': {'next': 'P100Y'}} | Téa ceremony",
                "{'field': 'owner.name', 'op': 'startsWith', 'value': 'nim'} | Téa ceremony",
                "{'field': 'owner.teamId', 'op': 'missing'} | Steam engine,Zebra",
                "{'related': 'stageChanges', 'where': {'field': 'stageName', 'op': 'eq', 'value': 'won'}} | Steam engine",
                "{'related': 'stageChanges', 'count': {'gte': 2}} | Steam engine",
                "{'related': 'orders', 'where': {'field': 'placedAt', 'op': 'within', 'value': {'current': 'day'}}} | Steam engine",
                "{'not': {'any': [{'field': 'category', 'op': 'eq', 'value': 'won'}, {'field': 'ownerId', 'op': 'exists'}]}} | Zebra"
            })
    void opportunities_are_found_by_what_the_service_keeps(String where, String names) {
        deals();

        search(world.admin(), "{'where': " + where + "}")
                .statusCode(200)
                .body("items.name", names.isEmpty() ? empty() : containsInAnyOrder((Object[]) names.split(",")));
    }

    @Test
    void a_customers_stage_finds_its_opportunities_and_stands_beside_them() {
        UUID customer = UUID.randomUUID();
        world.opportunity(Map.of("name", "rescue", "customerId", customer.toString()));
        world.opportunity(Map.of("name", "other"));
        Published.state("customer", tenant, "customers", customer, 1).data("""
                        {"kind": "person", "displayName": "Ädä", "country": "LK", "language": "si",
                         "lifecycle": {"stage": "at-risk"}}""").send();

        Events.eventually(
                () -> search(world.admin(), "{'where': {'field': 'customer.stage', 'op': 'eq', 'value': 'at-risk'}}")
                        .body("items.name", containsInAnyOrder("rescue")));
        world.admin()
                .get("/v1/opportunities?expand=customer&fields=name&sort=-name")
                .statusCode(200)
                .body("items[0].customer.displayName", equalTo("Ädä"))
                .body("items[0].customer.stage", equalTo("at-risk"))
                .body("items[0].keySet()", containsInAnyOrder("name", "customer"))
                .body("items[1].customer", nullValue());
        tenant.as(Roles.ANALYST)
                .get("/v1/opportunities?expand=customer&sort=-name")
                .statusCode(200)
                .body("items[0].customer.displayName", nullValue())
                .body("items[0].customer.stage", equalTo("at-risk"));
    }

    @Test
    void records_stand_beside_their_ids_two_steps_deep() {
        deals();

        search(world.admin(), "{'expand': ['owner.team', 'pipeline'], 'sort': ['name']}")
                .statusCode(200)
                .body("items.find { it.name == 'Téa ceremony' }.owner.name", equalTo("Nimali"))
                .body("items.find { it.name == 'Téa ceremony' }.owner.team.name", equalTo("Export"))
                .body("items.find { it.name == 'Zebra' }.owner", nullValue())
                .body("items[0].pipeline.stages", not(empty()));
        String id = search(world.admin(), "{}").extract().path("items.find { it.name == 'Téa ceremony' }.id");
        world.admin()
                .get("/v1/opportunities/" + id + "?fields=name,owner.name&expand=owner")
                .statusCode(200)
                .body("owner.name", equalTo("Nimali"))
                .body("$", not(hasKey("version")));
        for (String query : List.of("expand=nope", "expand=owner.team.parent", "fields=nope", "fields=&fields=name")) {
            world.admin().get("/v1/opportunities/" + id + "?" + query).statusCode(400);
        }
    }

    @Test
    void a_search_shows_no_more_than_a_list() {
        deals();
        Client stranger = world.as("stranger", Roles.SALES_REP);
        Client nimali = world.as("nimali", Roles.SALES_REP);

        search(stranger, "{'count': true}")
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(0));
        search(nimali, "{'where': {'any': [{'all': []}]}}").body("items.name", containsInAnyOrder("Téa ceremony"));
        search(Tenants.random().as(Roles.ADMIN), "{}").body("items", empty());
        tenant.as(Roles.SUPPORT_AGENT).post("/v1/opportunities/search", "{}").statusCode(403);
    }

    private void deals() {
        String team = world.team("Export", null, null);
        String nimali = world.seller("Nimali", "nimali", team);
        String loner = world.seller("Loner", "loner", null);
        world.opportunity(Map.of(
                "name", "Téa ceremony", "amount", usd("50.00"), "ownerId", nimali, "expectedCloseDate", "2090-01-01"));
        String customer = UUID.randomUUID().toString();
        String won = world.opportunity(
                Map.of("name", "Steam engine", "amount", usd("5.00"), "ownerId", loner, "customerId", customer));
        world.admin().post("/v1/opportunities/" + won + "/win", Map.of()).statusCode(200);
        world.create(
                "/v1/orders",
                Map.of(
                        "customerId",
                        customer,
                        "opportunityId",
                        won,
                        "lines",
                        List.of(SalesWorld.line(world.product("tea", "drinks"), 1, "5.00"))));
        world.opportunity(Map.of("name", "Zebra"));
    }

    private static ValidatableResponse search(Client client, String body) {
        return client.post("/v1/opportunities/search", body.replace('\'', '"'));
    }
}
