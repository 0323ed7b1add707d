package bandhu.e2e;

import bandhu.testing.Patience;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Read models of all services that somebody spoilt by hand are made right again, while the suite is being used. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RebuildIT {
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    /** Its rows name no customer. */
    private static final String LINES = "analytics.fact_line";

    private final String tenant = "rebuild-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> customers = new ArrayList<>();
    private RunningSuite suite;
    private SpoiltModels models;
    private String product;

    @BeforeEach
    void live_a_little(RunningSuite running) throws IOException {
        suite = running;
        models = new SpoiltModels(suite, tenant);
        answer("PATCH", "/v1/tenant-settings", Map.of("name", "Spice & Tea", "country", "LK"), 200);
        product = post("/v1/products", Map.of("sku", "TEA", "name", "Tea", "family", "tea"));
        String team = post("/v1/teams", Map.of("name", "North", "region", "north"));
        String seller = post("/v1/sellers", Map.of("name", "Nila", "teamId", team));
        for (int i = 0; i < 9; i++) {
            String customer = person("p" + i + "@" + tenant + ".example.org");
            customers.add(customer);
            buy(customer);
            String deal = post(
                    "/v1/opportunities",
                    Map.of("name", "Deal", "customerId", customer, "ownerId", seller, "lines", lines()));
            answer("POST", "/v1/opportunities/" + deal + "/win", Map.of(), 200);
            if (i % 3 == 0) {
                answer("POST", "/v1/opportunities/" + deal + "/reopen", Map.of(), 200);
            }
        }
        survey();
        settled();
    }

    @Test
    void what_was_spoilt_is_as_it_was_with_what_was_written_meanwhile() throws Exception {
        Map<String, List<String>> before = models.rows();
        assertThat(before.values()).allMatch(rows -> !rows.isEmpty());
        models.spoil();
        assertThat(models.rows().entrySet().stream()
                        .filter(table -> table.getValue().equals(before.get(table.getKey()))))
                .isEmpty();

        AtomicBoolean over = new AtomicBoolean();
        List<String> fresh;
        try (var people = Executors.newSingleThreadExecutor()) {
            Future<List<String>> writer = people.submit(() -> newcomers(over));
            rebuildAll();
            over.set(true);
            fresh = writer.get();
        }
        settled();

        assertThat(fresh).isNotEmpty();
        Map<String, List<String>> after = models.rows();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
        after.forEach((table, rows) -> assertThat(rows.stream()
                        .filter(row ->
                                !table.equals(LINES) && !before.get(table).contains(row))
                        .filter(row -> fresh.stream().noneMatch(row::contains)))
                .as("%s has nothing but what was there and what was written", table)
                .isEmpty());
        assertThat(after.get(LINES)).hasSize(before.get(LINES).size() + fresh.size());
        assertThat(models.violations()).isEmpty();
    }

    private void rebuildAll() throws IOException {
        List<String> jobs = new ArrayList<>();
        for (String service : RunningSuite.SERVICES) {
            String rebuilds = "/v1/" + service + "-rebuilds";
            List<String> names = suite.as(tenant, "admin")
                    .get(rebuilds)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.readModel");
            for (String name : names) {
                jobs.add(
                        answer("POST", rebuilds, Map.of("readModel", name), 202).header("Location"));
            }
        }
        for (String job : jobs) {
            await().atMost(Patience.LIMIT.multipliedBy(4))
                    .untilAsserted(() -> assertThat(state(job)).isIn(ENDED));
            assertThat(suite.as(tenant, "admin").get(job).asString()).contains("\"state\":\"done\"", "\"failed\":0");
        }
    }

    private String state(String job) throws IOException {
        return suite.as(tenant, "admin").get(job).path("state");
    }

    private List<String> newcomers(AtomicBoolean over) throws IOException {
        List<String> all = new ArrayList<>();
        while (!over.get()) {
            String customer = person("n" + all.size() + "@" + tenant + ".example.org");
            all.add(customer);
            buy(customer);
            post("/v1/opportunities", Map.of("name", "Next", "customerId", customer));
        }
        return all;
    }

    private String person(String email) throws IOException {
        String id = post(
                "/v1/customers",
                Map.of("kind", "person", "displayName", "நிலா", "emails", List.of(Map.of("address", email))));
        Map<String, Object> consent = Map.of("channel", "email", "purpose", "news", "status", "granted");
        answer("POST", "/v1/customers/" + id + "/consents", consent, 201);
        return id;
    }

    private void buy(String buyer) throws IOException {
        post("/v1/orders", Map.of("customerId", buyer, "lines", lines()));
    }

    private List<Map<String, Object>> lines() {
        return List.of(
                Map.of("productId", product, "quantity", 1, "unitPrice", Map.of("amount", "9.00", "currency", "USD")));
    }

    private void survey() throws IOException {
        String address = "p0@" + tenant + ".example.org";
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(models.arrived("support", customers.getFirst()))
                .isTrue());
        String ticket = post("/v1/tickets", Map.of("subject", "It broke", "customerId", customers.getFirst()));
        answer("POST", "/v1/tickets/" + ticket + "/resolve", Map.of(), 200);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(suite.mailboxes().of(address)).isNotEmpty());
        Matcher link = Pattern.compile("/v1/survey-answers/[A-Za-z0-9_-]+")
                .matcher(suite.mailboxes().of(address).getLast().text());
        assertThat(link.find()).isTrue();
        suite.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("score", 4))
                .post(link.group())
                .then()
                .statusCode(200);
    }

    /** Everything that was told has arrived everywhere. */
    private void settled() {
        await().atMost(Patience.LIMIT.multipliedBy(2))
                .untilAsserted(() -> assertThat(models.violations()).isEmpty());
        await().atMost(Patience.LIMIT.multipliedBy(2))
                .during(3, TimeUnit.SECONDS)
                .pollInterval(1, TimeUnit.SECONDS)
                .until(models::stand);
    }

    private String post(String path, Map<String, ?> body) throws IOException {
        return answer("POST", path, body, 201).path("id");
    }

    private ExtractableResponse<Response> answer(String method, String path, Map<String, ?> body, int status)
            throws IOException {
        return suite.as(tenant, "admin")
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : ContentType.JSON.toString())
                .body(body)
                .request(method, path)
                .then()
                .statusCode(status)
                .extract();
    }
}
