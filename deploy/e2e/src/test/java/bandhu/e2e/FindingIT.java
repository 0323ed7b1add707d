package bandhu.e2e;

import bandhu.testing.Patience;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a tenant defines for itself is there with the next request, in every service, and for nobody else. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FindingIT {

    private static final String CUSTOMERS = "components.schemas.Customer.properties.customFields.$ref";
    private static final List<Map<String, String>> TIERS =
            List.of(Map.of("key", "gold", "label", "Gold"), Map.of("key", "tin", "label", "Tin"));

    private final String tenant = "finding-" + UUID.randomUUID().toString().substring(0, 8);
    private RunningSuite suite;
    private Reader reader;
    private String customer;

    @BeforeEach
    void define_a_field_and_write_it(RunningSuite running) throws IOException {
        suite = running;
        reader = new Reader(suite, tenant);
        for (String collection : List.of("customers", "opportunities", "tickets")) {
            Map<String, ?> tier = Map.of("key", "tier", "label", "Tier", "type", "select", "options", TIERS);
            post("/v1/" + collection + "/fields", tier, 201);
        }
        customer = written("customers", Map.of("kind", "person", "displayName", "ሰላም", "customFields", gold()));
        written("customers", Map.of("kind", "person", "displayName", "Tin", "customFields", Map.of("tier", "tin")));
    }

    @Test
    void records_are_found_by_it_in_every_service() throws IOException {
        String deal = written("opportunities", Map.of("name", "Tea", "customerId", customer, "customFields", gold()));
        String ticket = written("tickets", Map.of("subject", "Late", "customerId", customer, "customFields", gold()));

        assertThat(found("customers")).containsExactly(customer);
        assertThat(found("opportunities")).containsExactly(deal);
        assertThat(found("tickets")).containsExactly(ticket);
        assertThat(reader.get("/v1/customers?customFields.tier=tin&sort=-customFields.tier")
                        .getList("items.displayName"))
                .hasToString("[Tin]");
    }

    @Test
    void the_document_of_the_tenant_shows_it() throws IOException {
        JsonPath document = reader.get("/v1/openapi");

        assertThat(document.getString(CUSTOMERS)).endsWith("CustomersCustomFields");
        assertThat(document.getList("components.schemas.CustomersCustomFields.properties.tier.enum"))
                .hasToString("[gold, tin]");
        assertThat(document.getString("components.schemas.CreateTicket.properties.customFields.$ref"))
                .endsWith("TicketsCustomFieldsWritten");
    }

    @Test
    void other_tenants_know_nothing_of_it() throws IOException {
        Reader other = new Reader(suite, "other-" + tenant);

        assertThat(other.get("/v1/openapi").getString(CUSTOMERS)).isNull();
        suite.as("other-" + tenant, "admin")
                .get("/v1/customers?customFields.tier=gold")
                .then()
                .statusCode(400);
    }

    @Test
    void services_that_keep_customers_find_by_what_customer_service_knows() throws IOException {
        String deal = written("opportunities", Map.of("name", "Tea", "customerId", customer));
        Map<String, ?> ofProspects = Map.of("field", "customer.stage", "op", "eq", "value", "prospect");

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(post("/v1/opportunities/search", Map.of("where", ofProspects), 200)
                                .getList("items.id"))
                        .hasToString("[" + deal + "]"));
        JsonPath list = reader.get("/v1/opportunities?expand=customer&fields=name,customer.displayName");
        assertThat(list.getString("items[0].customer.displayName")).isEqualTo("ሰላም");
    }

    private List<String> found(String collection) throws IOException {
        Map<String, ?> leaf = Map.of("field", "customFields.tier", "op", "eq", "value", "gold");
        return post("/v1/" + collection + "/search", Map.of("where", leaf), 200).getList("items.id");
    }

    private static Map<String, String> gold() {
        return Map.of("tier", "gold");
    }

    private String written(String collection, Map<String, ?> body) throws IOException {
        return post("/v1/" + collection, body, 201).getString("id");
    }

    private JsonPath post(String path, Map<String, ?> body, int status) throws IOException {
        return suite.as(tenant, "admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
