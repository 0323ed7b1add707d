package bandhu.customer.consent;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ConsentTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);
    private String customer;
    private String consents;

    @BeforeEach
    void a_customer() {
        customer = admin.post(
                        "/v1/customers", Map.of("kind", "person", "displayName", "Ada", "occurredAt", "2020-01-01"))
                .statusCode(201)
                .extract()
                .header("Location");
        consents = customer + "/consents";
    }

    @Test
    void what_was_said_stays_and_the_latest_stands_first() {
        say("granted", "2021-05-06").body("status", equalTo("granted")).body("at", equalTo("2021-05-06T00:00:00Z"));
        say("withdrawn", "2022-05-06");
        say("denied", "2020-05-06");

        admin.get(consents)
                .statusCode(200)
                .body("items.status", contains("withdrawn", "granted", "denied"))
                .body("items[0].evidence", equalTo("a letter"));
        admin.get(consents + "?channel=sms").body("items", hasSize(0));
    }

    @Test
    void it_is_told_with_the_moment_when_it_was_said() {
        String id = say("granted", "2021-05-06").extract().path("id");

        Events.expect("bandhu.consent.consent-changed.v1", id);
        Events.eventually(() -> admin.get(customer + "/timeline")
                .body("items.summary", hasItem("Consent for newsletter by email: granted."))
                .body("items.find { it.type.contains('consent') }.at", equalTo("2021-05-06T00:00:00Z")));
    }

    @Test
    void an_analyst_sees_that_but_not_how_it_is_known() {
        say("granted", "2021-05-06");

        tenant.as(Roles.ANALYST).get(consents).statusCode(200).body("items[0].evidence", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"channel": "email", "purpose": "newsletter"}                             | 422 | /status
            {"channel": "pigeon", "purpose": "newsletter", "status": "granted"}       | 422 | /channel
            {"channel": "email", "purpose": "News letter!", "status": "granted"}      | 422 | /purpose
            {"channel": "email", "purpose": "x", "status": "granted", "at": "2020"}   | 400 | /at
            {"channel": "email", "purpose": "x", "status": "granted", "occurredAt": "2999-01-01"} | 422 | /occurredAt
            """)
    void nonsense_is_refused_and_leaves_nothing(String body, int status, String pointer) {
        admin.post(consents, body).statusCode(status).body("violations[0].pointer", equalTo(pointer));

        admin.get(consents).body("items", hasSize(0));
    }

    @Test
    void nobody_consents_for_a_customer_who_is_not_there() {
        admin.post("/v1/customers/01a201da-c5eb-7000-8d67-13a72e51cb53/consents", said("granted", "2021-05-06"))
                .statusCode(404);
    }

    private ValidatableResponse say(String status, String day) {
        return admin.post(consents, said(status, day)).statusCode(201);
    }

    private static Map<String, String> said(String status, String day) {
        return Map.of(
                "channel",
                "email",
                "purpose",
                "newsletter",
                "status",
                status,
                "evidence",
                "a letter",
                "occurredAt",
                day);
    }
}
