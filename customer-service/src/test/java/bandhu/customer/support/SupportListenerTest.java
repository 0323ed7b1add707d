package bandhu.customer.support;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.event.EventExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class SupportListenerTest {
    private static final String ANSWERED = "bandhu.support.survey-answered.v1";
    private static final String REOPENED = "bandhu.support.ticket-reopened.v1";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);
    private UUID customer;

    @BeforeEach
    void a_customer_who_bought_something() {
        Map<String, Object> ada = Map.of("kind", "person", "displayName", "Ada", "occurredAt", "2020-01-01");
        customer = UUID.fromString(
                admin.post("/v1/customers", ada).statusCode(201).extract().path("id"));
        told("bandhu.sales.order-placed.v1", 10, EventExamples.read("bandhu.sales.order-placed.v1"));
        Events.eventually(() -> stage("acquired"));
    }

    @ParameterizedTest
    @CsvSource({"1, at-risk", "2, at-risk", "3, acquired", "5, acquired"})
    void a_low_satisfaction_is_a_risk(int score, String stage) {
        String answer = EventExamples.read(ANSWERED).replaceAll("\"score\" : \\d", "\"score\" : " + score);

        told(ANSWERED, 1, answer);

        Events.eventually(() -> onTimeline("Answered a survey (csat) with " + score + "."));
        Events.eventually(() -> stage(stage));
    }

    @Test
    void the_second_reopened_ticket_within_a_month_is_a_risk() {
        told(REOPENED, 5, EventExamples.read(REOPENED));
        Events.eventually(() -> onTimeline("A resolved ticket was opened again."));
        stage("acquired");

        told(REOPENED, 1, EventExamples.read(REOPENED));

        Events.eventually(() -> stage("at-risk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket-opened",
                "ticket-updated",
                "ticket-assigned",
                "ticket-replied",
                "ticket-resolved",
                "ticket-closed",
                "survey-sent"
            })
    void what_support_tells_stands_on_the_timeline_in_words_of_its_own(String name) {
        String type = "bandhu.support." + name + ".v1";

        told(type, 1, EventExamples.read(type));

        Events.eventually(() -> admin.get("/v1/customers/" + customer + "/timeline?type=" + name)
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].source", equalTo("support-service")));
        String summary = admin.get("/v1/customers/" + customer + "/timeline?type=" + name)
                .extract()
                .path("items[0].summary");
        assertThat(summary).doesNotContain("?", "{", "[").endsWith(".");
    }

    private void told(String type, int daysAgo, String example) {
        String theirs = JsonPath.from(example).getString("customerId");
        Published.fact(type, tenant, UUID.randomUUID())
                .of(customer)
                .at(Instant.now().minus(daysAgo, ChronoUnit.DAYS))
                .data(example.replace(theirs, customer.toString()))
                .send();
    }

    private void stage(String expected) {
        admin.get("/v1/customers/" + customer).statusCode(200).body("lifecycle.stage", equalTo(expected));
    }

    private void onTimeline(String summary) {
        admin.get("/v1/customers/" + customer + "/timeline").statusCode(200).body("items.summary", hasItem(summary));
    }
}
