package bandhu.e2e;

import bandhu.testing.Event;
import bandhu.testing.Patience;
import bandhu.testing.Topic;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One sale's way through the suite: from a new customer to a won deal, its order, the stage, the timeline, the figures. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JourneyIT {

    private final String tenant = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    private final String trace = hex(16);
    private RunningSuite suite;
    private Spans spans;
    private Reader reader;
    private String customer;
    private String opportunity;
    private String position;

    @BeforeEach
    void win_a_deal(RunningSuite running, Spans received) throws IOException {
        suite = running;
        spans = received;
        reader = new Reader(suite, tenant);
        customer = post("/v1/customers", Map.of("kind", "organization", "displayName", "පෙරේරා සහ පුත්‍රයෝ"), 201)
                .getString("id");
        String product = post("/v1/products", Map.of("sku", "TEA", "name", "Ceylon tea", "family", "tea"), 201)
                .getString("id");
        Map<String, Object> line =
                Map.of("productId", product, "quantity", 2, "unitPrice", Map.of("amount", "21.00", "currency", "USD"));
        opportunity = post(
                        "/v1/opportunities", Map.of("name", "Tea", "customerId", customer, "lines", List.of(line)), 201)
                .getString("id");
        position = json(Map.of("reason", "price"))
                .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
                .post("/v1/opportunities/" + opportunity + "/win")
                .then()
                .statusCode(200)
                .extract()
                .header("Bandhu-Position");
    }

    @Test
    void a_win_places_one_order_for_the_lines() throws IOException {
        JsonPath orders = reader.get("/v1/orders?customerId=" + customer);

        assertThat(orders.getList("items")).hasSize(1);
        assertThat(orders.getString("items[0].amount.amount")).isEqualTo("42.00");
        assertThat(orders.getString("items[0].opportunityId")).isEqualTo(opportunity);
    }

    @Test
    void the_customer_is_acquired_and_the_timeline_tells_why() {
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(reader.get("/v1/customers/" + customer + "/lifecycle").getString("stage"))
                    .isEqualTo("acquired");
            assertThat(reader.get("/v1/customers/" + customer).getString("lifecycle.stage"))
                    .isEqualTo("acquired");
            assertThat(reader.get("/v1/customers/" + customer + "/timeline").getList("items.type", String.class))
                    .anyMatch(type -> type.contains("order-placed"))
                    .anyMatch(type -> type.contains("opportunity-won"))
                    .anyMatch(type -> type.contains("acquired"));
        });
    }

    @Test
    void the_figures_count_it_once() throws IOException {
        JsonPath figures = suite.as(tenant, "admin")
                .header("Bandhu-After", position)
                .get("/v1/kpis?names=win-rate,revenue,average-deal")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(figures.getDouble("kpis[0].value")).isEqualTo(1.0);
        assertThat(figures.getString("kpis[1].value.amount")).isEqualTo("42.00");
        assertThat(figures.getString("kpis[2].value.amount")).isEqualTo("42.00");
    }

    @Test
    void one_trace_leads_from_the_request_to_the_stage() {
        Topic sales = new Topic(suite.kafka(), "bandhu.sales");
        Topic lifecycle = new Topic(suite.kafka(), "bandhu.lifecycle");

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(sales.read()).anyMatch(event -> isOfTrace(event, "bandhu.sales.order-placed.v1"));
            assertThat(lifecycle.read()).anyMatch(event -> isOfTrace(event, "bandhu.lifecycle.acquired.v1"));
        });
    }

    @Test
    void its_spans_lead_into_every_service_that_takes_part() {
        String placed = "process bandhu.sales.order-placed.v1";
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(spans.has("sales-service", trace, "POST /v1/opportunities/{id}/win"))
                    .as("the request")
                    .isTrue();
            assertThat(spans.has("customer-service", trace, placed)).isTrue();
            assertThat(spans.has("analytics-service", trace, placed)).isTrue();
            assertThat(spans.has("analytics-service", trace, "process bandhu.lifecycle.acquired.v1"))
                    .isTrue();
        });
    }

    private boolean isOfTrace(Event event, String type) {
        return type.equals(event.type())
                && tenant.equals(event.attribute("tenant"))
                && String.valueOf(event.attribute("traceparent")).contains(trace);
    }

    private JsonPath post(String path, Map<String, ?> body, int status) throws IOException {
        return json(body).post(path).then().statusCode(status).extract().jsonPath();
    }

    private RequestSpecification json(Map<String, ?> body) throws IOException {
        return suite.as(tenant, "admin").contentType(ContentType.JSON).body(body);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
