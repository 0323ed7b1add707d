package bandhu.analytics.support;

import bandhu.analytics.Records;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.event.EventExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SurveySaysTest {
    private static final String ANSWERED = "bandhu.support.survey-answered.v1";
    private final Tenant tenant = Tenants.random();

    @Inject
    SupportListener listener;

    @Test
    void satisfaction_is_the_share_of_fours_and_fives_by_the_day_of_the_answer() {
        answered(5, "2017-03-01");
        answered(4, "2017-03-31");
        answered(3, "2017-03-15");
        answered(1, "2017-04-01");

        csat("from=2017-03-01&to=2017-03-31")
                .body(
                        "kpis[0].value",
                        equalTo(2f / 3),
                        "kpis[0].numerator",
                        equalTo(2),
                        "kpis[0].denominator",
                        equalTo(3),
                        "kpis[0].unit",
                        equalTo("ratio"));
    }

    @Test
    void months_come_in_order() {
        answered(5, "2017-04-01");
        answered(2, "2017-03-01");

        csat("from=2017-03-01&to=2017-04-30&groupBy=month")
                .body("kpis[0].groups.key", contains("2017-03", "2017-04"))
                .body("kpis[0].groups.value", contains(0f, 1f));
    }

    @Test
    void what_was_taken_back_does_not_count_whichever_comes_first() {
        UUID event = Uuid7.next();
        String json = data(1, "\"csat\"");
        listener.facts(List.of(
                Records.reverting(tenant.name(), event, "bandhu.support.ticket-reopened.v1", "2017-03-02", "{}")));
        listener.facts(List.of(Records.fact(tenant.name(), event, ANSWERED, "2017-03-01", json)));

        csat("from=2017-03-01&to=2017-03-31").body("kpis[0].value", nullValue());
    }

    @Test
    void another_kind_of_survey_is_no_satisfaction() {
        listener.facts(List.of(Records.fact(tenant.name(), Uuid7.next(), ANSWERED, "2017-03-01", data(5, "\"ces\""))));

        csat("from=2017-03-01&to=2017-03-31").body("kpis[0].value", nullValue());
    }

    @Test
    void a_seller_has_no_satisfaction() {
        tenant.as(Roles.ANALYST).get("/v1/kpis?names=csat&groupBy=seller").statusCode(400);
    }

    @Test
    void the_catalogue_names_it() {
        tenant.as(Roles.ANALYST).get("/v1/metrics").statusCode(200).body("items.name", hasItem("csat"));
    }

    @Test
    void an_event_as_support_writes_it_counts_once_however_often_it_is_told() {
        String example = EventExamples.read(ANSWERED);
        int score = JsonPath.from(example).getInt("score");
        Published event = Published.fact(ANSWERED, tenant, UUID.randomUUID())
                .of(UUID.fromString(JsonPath.from(example).getString("customerId")))
                .at(Instant.parse("2017-03-01T10:00:00Z"))
                .data(example);
        event.send();
        event.send();
        Published.fact(ANSWERED, tenant, UUID.randomUUID())
                .at(Instant.parse("2017-03-02T10:00:00Z"))
                .data(data(5, "\"csat\""))
                .send();

        Events.eventually(() -> csat("from=2017-03-01&to=2017-03-31")
                .body("kpis[0].denominator", equalTo(2))
                .body("kpis[0].numerator", equalTo(score >= 4 ? 2 : 1)));
    }

    private void answered(int score, String day) {
        listener.facts(List.of(Records.fact(tenant.name(), Uuid7.next(), ANSWERED, day, data(score, "\"csat\""))));
    }

    private static String data(int score, String kind) {
        return """
                {"surveyId": "%1$s", "ticketId": "%1$s", "kind": %2$s, "score": %3$d, "added": true}""".formatted(UUID.randomUUID(), kind, score);
    }

    private ValidatableResponse csat(String query) {
        return tenant.as(Roles.ANALYST).get("/v1/kpis?names=csat&" + query).statusCode(200);
    }
}
