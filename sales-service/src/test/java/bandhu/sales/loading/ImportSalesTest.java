package bandhu.sales.loading;

import bandhu.chassis.security.Roles;
import bandhu.sales.SalesWorld;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Jobs;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Files of another system, in and out. */
@QuarkusTest
class ImportSalesTest {
    private final Tenant tenant = Tenants.random();
    private final SalesWorld world = new SalesWorld(tenant);
    private final Client admin = world.admin();

    @Test
    void products_are_known_by_what_people_call_their_columns() {
        JsonPath job = loaded(
                "products",
                "?mode=upsert&key=sku",
                "Product code,Product,Series,Sales price,Currency\nGTX,GTX Basic,GTX,550,USD\nMG,MG Special,MG,55.00,USD\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 2));
        admin.get("/v1/products?sku=GTX")
                .body("items[0].name", equalTo("GTX Basic"))
                .body("items[0].family", equalTo("GTX"))
                .body("items[0].price.amount", equalTo("550.00"));
        assertThat(loaded("products", "?mode=upsert&key=sku", "sku,name\nGTX,GTX Plus\n")
                        .getMap("counts"))
                .isEqualTo(Map.of("updated", 1));
        admin.get("/v1/products?sku=GTX")
                .body("items[0].name", equalTo("GTX Plus"))
                .body("items[0].price.amount", equalTo("550.00"));
    }

    @Test
    void teams_and_sellers_are_loaded_and_found_again_by_their_ids_elsewhere() {
        loaded("teams", "?mode=upsert", "externalIds.crm,name,Regional office\nt1,Team of Amara,East\n");
        String team = admin.get("/v1/teams?externalIds.id=t1").extract().path("items[0].id");

        JsonPath job = loaded("sellers", "?mode=upsert", "externalIds.crm,Sales agent,teamId\ns1,Nimal," + team + "\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 1));
        admin.get("/v1/sellers?externalIds.id=s1").body("items.teamId", contains(team));
        assertThat(loaded("sellers", "?mode=upsert", "externalIds.crm,name\ns1,Nimal\n")
                        .getMap("counts"))
                .isEqualTo(Map.of("unchanged", 1));
    }

    @Test
    void deals_of_the_past_come_as_history_and_can_be_taken_back() {
        String product = world.product("GTX", "GTX");

        JsonPath job = loaded("opportunities", "?mode=upsert&quiet=history", """
                externalIds.crm,Deal name,occurredAt,lines
                d1,First,2025-03-01,"[{""productId"": ""%1$s"", ""quantity"": 2, ""unitPrice"": {""amount"": ""10.00"", ""currency"": ""USD""}}]"
                d2,Second,2025-04-01,
                d3,Third,2999-01-01,
                """.formatted(product));

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 2, "refused", 1));
        String first = admin.get("/v1/opportunities?externalIds.id=d1")
                .body("items[0].amount.amount", equalTo("20.00"))
                .extract()
                .path("items[0].id");
        assertThat(Events.expectOne("bandhu.sales.opportunity-created.v1", first)
                        .attributes())
                .containsEntry("quiet", "history");
        admin.get("/v1/sales-jobs/" + job.getString("id") + "/errors")
                .body("items.row", contains(3))
                .body("items.column", contains("occurredAt"))
                .body("items.value", contains("2999-01-01"));
        Jobs.ended(admin, admin.post("/v1/sales-jobs/" + job.getString("id") + "/undo", null));
        admin.get("/v1/opportunities").body("items", hasSize(0));
    }

    @Test
    void records_are_related_by_what_the_other_system_calls_them() {
        UUID customer = customerCalled("42");
        loaded("sellers", "", "name,externalIds.crm\nAmara,s1\n");
        loaded("products", "", "sku,name,price.amount,price.currency,externalIds.crm\nGTX,GTX Basic,5.00,USD,p1\n");

        JsonPath deals = loaded("opportunities", "?mode=upsert", """
                externalIds.crm,name,customer.externalIds.crm,owner.externalIds.crm,lines.0.product.externalIds.crm,lines.0.quantity
                d1,Deal,42,s1,p1,3
                """);
        JsonPath orders = sent(
                "orders",
                "application/jsonl",
                "",
                "{\"customerId\": \"$external:crm:42\", \"opportunityId\": \"$external:crm:d1\", \"lines\": [{"
                        + "\"productId\": \"$external:crm:p1\", \"quantity\": 2}]}\n");

        assertThat(deals.getMap("counts")).isEqualTo(Map.of("created", 1));
        assertThat(orders.getMap("counts")).isEqualTo(Map.of("created", 1));
        JsonPath deal = admin.get("/v1/opportunities?externalIds.id=d1&expand=owner")
                .body("items.customerId", contains(customer.toString()))
                .body("items.owner.name", contains("Amara"))
                .body("items[0].lines.quantity", hasSize(1))
                .extract()
                .jsonPath();
        admin.get("/v1/orders")
                .body("items.customerId", contains(customer.toString()))
                .body("items.opportunityId", contains(deal.getString("items[0].id")));
    }

    @Test
    void a_row_that_refers_to_nobody_is_refused_in_its_column() {
        JsonPath job = loaded(
                "opportunities",
                "?mode=create",
                "name,customer.externalIds.crm\nLost,nobody\nAlone,\nPlain,$external:x:y\n");

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 1, "refused", 2));
        admin.get("/v1/sales-jobs/" + job.getString("id") + "/errors")
                .body("items.row", contains(1, 3))
                .body("items.column", contains("customer.externalIds.crm", "customer.externalIds.crm"))
                .body("items.code", contains("unknown-id", "unknown-id"))
                .body("items.value", contains("nobody", "$external:x:y"));
    }

    @Test
    void rows_of_one_file_are_related_to_each_other_where_the_first_comes_first() {
        JsonPath job = loaded("teams", "?mode=upsert", """
                externalIds.crm,name,parent.externalIds.crm
                island,Island,
                coast,Coast,island
                early,Early,late
                late,Late,
                """);

        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 3, "refused", 1));
        String island = admin.get("/v1/teams?externalIds.id=island").extract().path("items[0].id");
        admin.get("/v1/teams?externalIds.id=coast").body("items.parentId", contains(island));
    }

    @Test
    void a_customer_is_called_what_it_was_told_last() {
        UUID one = customerCalled("7");
        Published.state("customer", tenant, "customers", one, 2)
                .data("{\"kind\": \"person\", \"externalIds\": []}")
                .send();
        UUID other = customerCalled("7");

        loaded("opportunities", "?mode=create", "name,customer.externalIds.crm\nDeal,7\n");

        admin.get("/v1/opportunities").body("items.customerId", contains(other.toString()));
    }

    @Test
    void operations_of_a_batch_refer_in_the_same_way() {
        UUID customer = customerCalled("9");
        admin.post(
                        "/v1/opportunities/batch",
                        Map.of(
                                "operations",
                                List.of(
                                        Map.of("op", "create", "data", deal("$external:crm:9")),
                                        Map.of("op", "create", "data", deal("$external:crm:10")))))
                .statusCode(200)
                .body("items.status", contains(201, 422))
                .body("items[0].body.customerId", equalTo(customer.toString()))
                .body("items[0].body.name", equalTo("$external:crm:9"))
                .body("items[1].problem.violations.pointer", contains("/operations/1/data/customerId"))
                .body("items[1].problem.violations.code", contains("unknown-id"));
    }

    private static Map<String, Object> deal(String customer) {
        return Map.of("name", customer, "customerId", customer);
    }

    /** A customer of customer-service whose state has arrived. */
    private UUID customerCalled(String id) {
        UUID customer = UUID.randomUUID();
        Published.state("customer", tenant, "customers", customer, 1)
                .data("{\"kind\": \"person\", \"externalIds\": [{\"system\": \"crm\", \"id\": \"%s\"}]}".formatted(id))
                .send();
        String deal = world.opportunity(Map.of("name", "Sign", "customerId", customer));
        Events.eventually(() -> admin.get("/v1/opportunities/" + deal).body("unresolved", nullValue()));
        admin.delete("/v1/opportunities/" + deal).statusCode(204);
        return customer;
    }

    @Test
    void what_is_exported_imports_back() {
        String product = world.product("GTX", "GTX");
        loaded("opportunities", "", """
                name,lines
                Deal,"[{""productId"": ""%s"", ""quantity"": 1, ""unitPrice"": {""amount"": ""9.50"", ""currency"": ""USD""}}]"
                =HYPERLINK(),
                """.formatted(product));

        for (String format : List.of("csv", "jsonl")) {
            String file = admin.post("/v1/opportunities/exports", Map.of("format", format))
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(sent(
                                    "opportunities",
                                    format.equals("csv") ? "text/csv" : "application/jsonl",
                                    "?mode=upsert&key=id",
                                    file)
                            .getMap("counts"))
                    .as(file)
                    .isEqualTo(Map.of("unchanged", 2));
            assertThat(file.contains(",'=HYPERLINK()")).isEqualTo(format.equals("csv"));
        }
        admin.get("/v1/opportunities").body("items.name", containsInAnyOrder("Deal", "=HYPERLINK()"));
    }

    @Test
    void a_seller_takes_out_what_a_seller_sees() {
        loaded("opportunities", "", "name,ownerId\nMine,\nAnother's,0190a8c0-0000-7000-8000-000000000001\n");

        String seen = tenant.as(Roles.SALES_REP)
                .post("/v1/opportunities/exports", Map.of("fields", List.of("name")))
                .statusCode(200)
                .extract()
                .asString();

        long visible = tenant.as(Roles.SALES_REP)
                .get("/v1/opportunities?count=true")
                .extract()
                .jsonPath()
                .getLong("total");
        assertThat(seen.lines().count() - 1).isEqualTo(visible);
    }

    private JsonPath loaded(String collection, String query, String file) {
        return sent(collection, "text/csv", query, file);
    }

    private JsonPath sent(String collection, String type, String query, String file) {
        return Jobs.ended(
                admin,
                admin.request()
                        .contentType(type)
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/" + collection + "/imports" + query)
                        .then());
    }
}
