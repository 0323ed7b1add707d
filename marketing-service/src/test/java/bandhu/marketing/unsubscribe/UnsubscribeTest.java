package bandhu.marketing.unsubscribe;

import bandhu.chassis.security.Roles;
import bandhu.marketing.MarketingWorld;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Mailbox;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import bandhu.testing.Topic;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class UnsubscribeTest {
    private static final String UNSUBSCRIBED = "bandhu.marketing.unsubscribed.v1";
    private static final String SUPPRESSED = "bandhu.consent.suppressed.v1";
    private final Tenant tenant = Tenants.random();
    private final MarketingWorld world = new MarketingWorld(tenant);
    private final String address = UUID.randomUUID() + "@Example.org";
    private UUID customer;
    private String link;

    @BeforeEach
    void a_mail_with_a_link() {
        customer = world.customer("Ada", address, "verified");
        world.running("acquired", "legitimate-interest", world.template("Hello", "Dear Ada"));
        world.entered(customer, "acquired").send();
        String header = Mailbox.of(address).expect(1).getFirst().headers().get("List-Unsubscribe");
        link = header.substring(header.indexOf("/v1/"), header.length() - 1);
    }

    @Test
    void looking_at_the_page_changes_nothing() {
        Client.anonymous()
                .get(link)
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<button"))
                .body(containsString(tenant.name()));

        UUID other = again("retained");
        world.expectMessage(other, "sent", null);
    }

    @Test
    void one_click_ends_all_mails_to_the_customer_and_the_address() {
        click();
        click();

        String suppression = suppression();
        Events.expectOne(SUPPRESSED, suppression);
        assertThat(Events.soFar(UNSUBSCRIBED, suppression)).hasSize(1);
        assertThat(Events.soFar(SUPPRESSED, suppression)).hasSize(1);
        assertThat(Events.soFar(SUPPRESSED, suppression).getFirst().data().getString("channel"))
                .isEqualTo("email");
        world.expectMessage(again("retained"), "skipped", "suppressed");
    }

    @Test
    void whoever_else_is_logged_in_may_hold_the_link() {
        Tenants.random()
                .as(Roles.ANALYST)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .request()
                .post(link)
                .then()
                .statusCode(200);

        suppression();
    }

    @Test
    void a_token_that_was_touched_is_unknown() {
        String token = link.substring(link.lastIndexOf('/') + 1);
        String other = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        Client.anonymous().get("/v1/unsubscribe/" + other).statusCode(404).body("code", equalTo("not-found"));
        Client.anonymous()
                .request()
                .post("/v1/unsubscribe/" + other)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Client.anonymous().get("/v1/unsubscribe/" + "A".repeat(2_000)).statusCode(404);
        Client.anonymous().get("/v1/unsubscribe/%00").statusCode(404);
    }

    private void click() {
        Client.anonymous()
                .request()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("unsubscribed"));
    }

    /** Another customer with the same address, in other letters, who is to be written to. */
    private UUID again(String stage) {
        UUID other = world.customer("Bob", address.toLowerCase(Locale.ROOT), "verified");
        world.running(stage, "legitimate-interest", world.template("Again", "Dear Bob"));
        world.entered(other, stage).send();
        return other;
    }

    /** The suppression of the customer, once it was told. */
    private String suppression() {
        Topic topic =
                new Topic(TestInfrastructure.join().kafka(), TestRun.current().topicPrefix() + "bandhu.marketing");
        List<Event> told = new ArrayList<>();
        Events.eventually(() -> {
            told.clear();
            topic.read().stream()
                    .filter(event -> UNSUBSCRIBED.equals(event.type()))
                    .filter(event -> event.key().equals(tenant.name() + ":" + customer))
                    .forEach(told::add);
            assertThat(told).isNotEmpty();
        });
        return told.getFirst().subject();
    }
}
