package bandhu.marketing.lifecycle;

import bandhu.marketing.MarketingWorld;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Mailbox;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class LifecycleListenerTest {
    private static final String SENT = "bandhu.marketing.message-sent.v1";
    private final Tenant tenant = Tenants.random();
    private final MarketingWorld world = new MarketingWorld(tenant);
    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void a_customer_who_enters_the_stage_gets_one_mail_however_often_it_is_told() {
        UUID customer = world.customer("අමර බන්ධු", address, "verified");
        world.consent(customer, "granted", Instant.now());
        String campaign = running("acquired", "consent");

        Published event = world.entered(customer, "acquired").send();
        event.send();
        Published again = world.entered(customer, "acquired").send();

        ReceivedMail mail = Mailbox.of(address).expect(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Hello අමර බන්ධු");
        assertThat(mail.text()).contains("Dear Given").contains("/v1/unsubscribe/");
        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsKey("List-Unsubscribe");
        String message = world.expectMessage(customer, "sent", null);
        Event sent = Events.expectOne(SENT, message);
        assertThat(sent.data().getString("campaignId")).isEqualTo(campaign);
        assertThat(sent.key()).isEqualTo(tenant.name() + ":" + customer);
        assertThat(sent.json()).doesNotContain("Given", "@");
        world.awaitArrival(again);
        world.expectMessage(customer, "sent", null);
        assertThat(Mailbox.of(address).mails()).hasSize(1);
    }

    @Test
    void history_other_stages_and_campaigns_that_do_not_run_send_nothing() {
        UUID customer = world.customer("Ada", address, "verified");
        running("acquired", "legitimate-interest");
        String paused = running("churned", "legitimate-interest");
        world.marketer().post("/v1/campaigns/" + paused + "/pause", null).statusCode(200);

        world.entered(customer, "acquired").with("quiet", "history").send();
        world.entered(customer, "acquired").with("quiet", "recompute").send();
        world.entered(customer, "revised").send();
        world.entered(customer, "retained").send();
        Published last = world.entered(customer, "churned").send();

        world.awaitArrival(last);
        world.marketer().get("/v1/messages").body("items", hasSize(0));
        assertThat(Mailbox.of(address).mails()).isEmpty();
    }

    @Test
    void what_was_said_between_event_and_sending_counts() {
        UUID customer = UUID.randomUUID();
        world.consent(customer, "granted", Instant.now().minusSeconds(60));
        running("acquired", "consent");
        world.entered(customer, "acquired").send();
        world.expectMessage(customer, "queued", null);

        world.consent(customer, "withdrawn", Instant.now());
        world.customerState(customer, "Ada", address, "verified", 1).send();

        world.expectMessage(customer, "skipped", "no-consent");
        assertThat(Mailbox.of(address).mails()).isEmpty();
    }

    @Test
    void a_customer_who_arrives_after_the_event_still_gets_the_mail() {
        UUID customer = UUID.randomUUID();
        running("won-back", "legitimate-interest");
        world.entered(customer, "won-back").send();
        world.expectMessage(customer, "queued", null);

        world.customerState(customer, "Ada", address, "unverified", 1).send();

        Mailbox.of(address).expect(1);
        world.expectMessage(customer, "sent", null);
    }

    @Test
    void a_consent_that_arrives_after_the_event_is_waited_for() {
        UUID customer = world.customer("Ada", address, "verified");
        running("acquired", "consent");
        Published event = world.entered(customer, "acquired").send();
        world.awaitArrival(event);
        world.expectMessage(customer, "queued", null);

        world.consent(customer, "granted", Instant.now());

        Mailbox.of(address).expect(1);
        world.expectMessage(customer, "sent", null);
    }

    @Test
    void who_never_consented_is_not_written_to() {
        UUID customer = world.customer("Ada", address, "verified");
        running("acquired", "consent");

        world.entered(customer, "acquired").send();

        world.expectMessage(customer, "skipped", "no-consent");
        assertThat(Mailbox.of(address).mails()).isEmpty();
    }

    @Test
    void an_objection_beats_a_legitimate_interest() {
        UUID customer = world.customer("Ada", address, "verified");
        world.consent(customer, "denied", Instant.now());
        running("at-risk", "legitimate-interest");

        world.entered(customer, "at-risk").send();

        world.expectMessage(customer, "skipped", "objected");
    }

    @Test
    void an_address_that_bounces_is_left_alone() {
        UUID customer = world.customer("Ada", address, "bouncing");
        UUID silent = world.customer("Ada", null, null);
        running("acquired", "legitimate-interest");

        world.entered(customer, "acquired").send();
        world.entered(silent, "acquired").send();

        world.expectMessage(customer, "skipped", "bad-address");
        world.expectMessage(silent, "skipped", "no-address");
        assertThat(Mailbox.of(address).mails()).isEmpty();
    }

    @Test
    void a_name_breaks_out_of_no_header() {
        UUID customer = world.customer("Eve\\r\\nBcc: all@example.org", address, "verified");
        running("acquired", "legitimate-interest");

        world.entered(customer, "acquired").send();

        ReceivedMail mail = Mailbox.of(address).expect(1).getFirst();
        assertThat(mail.headers()).doesNotContainKey("Bcc");
        assertThat(mail.to()).hasSize(1);
    }

    private String running(String stage, String basis) {
        return world.running(
                stage,
                basis,
                world.template("Hello {{customer.displayName}}", "Dear {{customer.givenName}}, welcome."));
    }
}
