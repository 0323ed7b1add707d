package bandhu.support.finding;

import bandhu.chassis.security.Roles;
import bandhu.support.SupportWorld;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class FindTicketsByWordsTest {
    private final Tenant tenant = Tenants.random();
    private final SupportWorld world = new SupportWorld(tenant);

    @ParameterizedTest
    @CsvSource({
        "invoice, The invoice names the wrong street",
        "invioce, The invoice names the wrong street",
        "wrong inv, The invoice names the wrong street",
        "amara, የት ነው ትዕዛዜ?",
        "amara@example.org, የት ነው ትዕዛዜ?",
        "yet new, የት ነው ትዕዛዜ?",
        "Z-9, የት ነው ትዕዛዜ?"
    })
    void tickets_are_found_by_subject_requester_and_ids(String q, String subject) {
        world.ticket(Map.of("subject", "The invoice names the wrong street"));
        world.ticket(Map.of(
                "subject",
                "የት ነው ትዕዛዜ?",
                "requester",
                Map.of("name", "Amara Silva", "email", "amara@example.org"),
                "externalIds",
                List.of(Map.of("system", "mail", "id", "Z-9"))));

        world.agent().get("/v1/tickets?q=" + q).statusCode(200).body("items.subject", contains(subject));
    }

    @Test
    void a_ticket_is_found_by_its_number() {
        world.ticket(Map.of("subject", "One"));
        String two = world.ticket(Map.of("subject", "Two"));
        Number number = world.agent().get("/v1/tickets/" + two).extract().path("number");

        world.agent().get("/v1/tickets?q=" + number).body("items.subject", contains("Two"));
    }

    @Test
    void a_ticket_is_found_by_what_it_says_now() {
        String id = world.ticket(Map.of("subject", "Tea"));

        world.admin().patch("/v1/tickets/" + id, Map.of("subject", "Coffee")).statusCode(200);
        world.agent().get("/v1/tickets?q=tea").body("items", empty());
        world.agent().get("/v1/tickets?q=coffee").body("items.id", contains(id));
        world.admin().delete("/v1/tickets/" + id).statusCode(204);
        world.agent().get("/v1/tickets?q=coffee").body("items", empty());
    }

    @Test
    void who_sees_figures_only_cannot_search_by_words() {
        tenant.as(Roles.ANALYST).get("/v1/tickets?q=tea").statusCode(400);
        tenant.as(Roles.ANALYST).get("/v1/tickets/fields").statusCode(200).body("q", nullValue());
        world.agent().get("/v1/tickets/fields").body("q[0]", equalTo("subject"));
    }
}
