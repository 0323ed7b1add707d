package bandhu.e2e;

import bandhu.testing.Patience;
import bandhu.testing.embedded.ReceivedMail;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What follows a sale: a greeting by mail, a ticket, the question how it was, a bad answer, and a customer at risk. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CareIT {
    private static final String TEXT = "Welcome, {{customer.displayName}}. No more mails: {{unsubscribeUrl}}";
    private final String tenant = "care-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = tenant + "@example.org";
    private RunningSuite suite;
    private Reader reader;
    private String customer;

    @BeforeEach
    void greet_a_new_customer(RunningSuite running) throws IOException {
        suite = running;
        reader = new Reader(suite, tenant);
        String template = post(
                "/v1/templates", Map.of("name", "Welcome", "language", "en", "subject", "Welcome", "text", TEXT), 201);
        String campaign = post(
                "/v1/campaigns",
                Map.of(
                        "name", "Welcome",
                        "channel", "email",
                        "templateId", template,
                        "purpose", "news",
                        "basis", "consent",
                        "trigger", Map.of("kind", "lifecycle", "stage", "acquired")),
                201);
        post("/v1/campaigns/" + campaign + "/start", Map.of(), 200);
        customer = person(address);
        buy(customer);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(mails()).hasSize(1));
    }

    @Test
    void a_greeting_goes_out_once_with_a_link_that_ends_them() throws IOException {
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(reader.get("/v1/messages?customerId=" + customer).getString("items[0].status"))
                    .isEqualTo("sent");
            assertThat(timeline()).anyMatch(type -> type.contains("message-sent"));
        });

        suite.anonymous().post(link("/v1/unsubscribe/")).then().statusCode(200);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_bad_answer_about_a_ticket_puts_at_risk() throws IOException {
        String ticket = post("/v1/tickets", Map.of("subject", "It broke", "customerId", customer), 201);
        post("/v1/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Here is another."), 201);
        post("/v1/tickets/" + ticket + "/resolve", Map.of(), 200);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(mails()).hasSize(2));

        suite.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("score", 1))
                .post(link("/v1/survey-answers/"))
                .then()
                .statusCode(200);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(reader.get("/v1/customers/" + customer).getString("lifecycle.stage"))
                    .isEqualTo("at-risk");
            assertThat(reader.get("/v1/kpis?names=csat").getDouble("kpis[0].value"))
                    .isZero();
            assertThat(timeline()).anyMatch(type -> type.contains("survey-answered"));
        });
    }

    @Test
    void a_second_reopening_puts_at_risk() throws IOException {
        String ticket = post("/v1/tickets", Map.of("subject", "It broke", "customerId", customer), 201);
        for (int i = 0; i < 2; i++) {
            post("/v1/tickets/" + ticket + "/resolve", Map.of(), 200);
            post("/v1/tickets/" + ticket + "/reopen", Map.of(), 200);
        }

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        reader.get("/v1/customers/" + customer).getString("lifecycle.stage"))
                .isEqualTo("at-risk"));
    }

    private String person(String email) throws IOException {
        String id = post(
                "/v1/customers",
                Map.of("kind", "person", "displayName", "நிலா", "emails", List.of(Map.of("address", email))),
                201);
        Map<String, Object> consent = Map.of("channel", "email", "purpose", "news", "status", "granted");
        String position =
                answer("/v1/customers/" + id + "/consents", consent, 201).header("Bandhu-Position");
        suite.as(tenant, "admin")
                .header("Bandhu-After", position)
                .get("/v1/messages?limit=1")
                .then()
                .statusCode(200);
        return id;
    }

    private void buy(String buyer) throws IOException {
        String product = post("/v1/products", Map.of("sku", "TEA", "name", "Tea", "family", "tea"), 201);
        Map<String, Object> line =
                Map.of("productId", product, "quantity", 1, "unitPrice", Map.of("amount", "9.00", "currency", "USD"));
        post("/v1/orders", Map.of("customerId", buyer, "lines", List.of(line)), 201);
    }

    private List<ReceivedMail> mails() throws IOException {
        return suite.mailboxes().of(address);
    }

    private String link(String path) throws IOException {
        Matcher found = Pattern.compile(path + "[A-Za-z0-9_-]+")
                .matcher(mails().getLast().text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> timeline() throws IOException {
        return reader.get("/v1/customers/" + customer + "/timeline").getList("items.type", String.class);
    }

    private String post(String path, Map<String, ?> body, int status) throws IOException {
        return answer(path, body, status).path("id");
    }

    private ExtractableResponse<Response> answer(String path, Map<String, ?> body, int status) throws IOException {
        return suite.as(tenant, "admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract();
    }
}
