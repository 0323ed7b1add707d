package bandhu.sales.finding;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
class FindSalesByWordsTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);

    @ParameterizedTest
    @CsvSource({
        "tea, Ceylon tea for තේ සමාගම",
        "samagama, Ceylon tea for තේ සමාගම",
        "ceylno, Ceylon tea for තේ සමාගම",
        "warehouse, Storage",
        "rival, Storage",
        "D-1, Storage"
    })
    void opportunities_are_found_by_name_needs_competitors_and_ids(String q, String name) {
        world.opportunity(Map.of("name", "Ceylon tea for තේ සමාගම"));
        world.opportunity(Map.of(
                "name",
                "Storage",
                "needs",
                List.of("a warehouse"),
                "competitors",
                List.of("Rival Ltd"),
                "externalIds",
                List.of(Map.of("system", "erp", "id", "D-1"))));

        world.admin().get("/v1/opportunities?q=" + q).statusCode(200).body("items.name", contains(name));
    }

    @Test
    void words_show_no_more_than_a_list() {
        String nimali = world.seller("Nimali", "nimali", null);
        world.opportunity(Map.of("name", "Tea for one", "ownerId", nimali));
        world.opportunity(Map.of("name", "Tea for nobody"));
        Client own = world.as("nimali", Roles.SALES_REP);

        own.get("/v1/opportunities?q=tea&count=true")
                .statusCode(200)
                .body("items.name", contains("Tea for one"))
                .body("total", equalTo(1));
        own.get("/v1/opportunities?q=teaa&count=true").body("items.name", contains("Tea for one"));
        own.get("/v1/opportunities?q=tea&sort=name").body("items.name", contains("Tea for one"));
        world.as("stranger", Roles.SALES_REP).get("/v1/opportunities?q=tea").body("items", empty());
    }

    @Test
    void an_opportunity_is_found_by_what_it_is_called_now() {
        String id = world.opportunity(Map.of("name", "Tea"));

        world.admin().patch("/v1/opportunities/" + id, Map.of("name", "Coffee")).statusCode(200);
        found("/v1/opportunities?q=tea");
        found("/v1/opportunities?q=coffee", "Coffee");
        world.admin().delete("/v1/opportunities/" + id).statusCode(204);
        found("/v1/opportunities?q=coffee");
        world.admin().post("/v1/opportunities/" + id + "/restore", null).statusCode(200);
        found("/v1/opportunities?q=coffee", "Coffee");
    }

    @Test
    void products_are_found_by_name_family_and_sku() {
        world.create("/v1/products", Map.of("sku", "TEA-500/G", "name", "දඹුලු තේ", "family", "Beverages"));
        world.create("/v1/products", Map.of("sku", "CUP-1", "name", "Cup", "family", "Crockery"));

        for (String q : List.of("dambulu", "තේ", "tea-500/g", "TEA-5", "beverage", "500")) {
            found("/v1/products?q=" + q, "දඹුලු තේ");
        }
        found("/v1/products?q=dambulu&kind=service");
    }

    @Test
    void figures_are_searched_by_who_sees_figures_only() {
        world.opportunity(Map.of("name", "Tea"));

        tenant.as(Roles.ANALYST)
                .get("/v1/opportunities?q=tea")
                .statusCode(200)
                .body("items.name", containsInAnyOrder("Tea"));
        tenant.as(Roles.ANALYST).get("/v1/opportunities/fields").body("q", hasItems("name"));
        world.admin().get("/v1/teams?q=tea").statusCode(400);
        world.admin().post("/v1/teams/search", "{\"q\": \"tea\"}").statusCode(422);
    }

    private void found(String path, String... names) {
        world.admin()
                .get(path)
                .statusCode(200)
                .body("items.name", names.length == 0 ? empty() : contains((Object[]) names));
    }
}
