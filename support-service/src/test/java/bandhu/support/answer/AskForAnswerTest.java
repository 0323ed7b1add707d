package bandhu.support.answer;

import bandhu.support.SupportWorld;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Mailbox;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import bandhu.testing.embedded.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class AskForAnswerTest {
    private static final Pattern LINK = Pattern.compile("http[^ \\n]*(/v1/survey-answers/[A-Za-z0-9_-]+)");
    private final Tenant tenant = Tenants.random();
    private final SupportWorld world = new SupportWorld(tenant);
    private final Mailbox mailbox = Mailbox.of("ada-" + UUID.randomUUID() + "@example.org");

    @Inject
    TestClock clock;

    @Test
    void a_customer_whose_ticket_is_resolved_is_asked_in_their_language() {
        String customer = world.customer(state("si", "verified"));
        String ticket = world.ticket(Map.of("subject", "Broken", "customerId", customer));

        world.act(ticket, "resolve").statusCode(200);

        ReceivedMail mail = mailbox.expect(1).getFirst();
        assertThat(mail.html()).contains("lang=\"si\"", "තෘප්තිමත්", "?score=5", "Ada &lt;script&gt;");
        assertThat(mail.html()).doesNotContain("<script");
        assertThat(mail.text()).contains("?score=1", "Ada <script>");
        Client.anonymous()
                .get(path(mail))
                .statusCode(200)
                .body("kind", equalTo("csat"))
                .body("language", equalTo("si"))
                .body("answered", equalTo(false));
        Event sent = Events.expectOne("bandhu.support.survey-sent.v1", world.answerOf(path(mail)));
        assertThat(sent.key()).isEqualTo(tenant.name() + ":" + customer);
        assertThat(sent.data().getString("ticketId")).isEqualTo(ticket);
        assertThat(sent.data().getString("kind")).isEqualTo("csat");
    }

    @Test
    void somebody_who_is_no_customer_is_asked_at_the_address_they_wrote_from() {
        String ticket = asked();

        world.act(ticket, "resolve").statusCode(200);

        assertThat(mailbox.expect(1).getFirst().subject()).contains("no. 1");
    }

    @Test
    void a_resolution_that_asks_is_one_version_of_the_ticket_like_any_other() {
        String ticket = asked();

        world.act(ticket, "resolve").statusCode(200).body("version", equalTo(2));
    }

    @Test
    void a_ticket_that_is_resolved_again_within_a_week_asks_no_second_time() {
        String ticket = asked();
        world.act(ticket, "resolve").statusCode(200);
        mailbox.expect(1);

        clock.advance(Duration.ofDays(6));
        world.act(ticket, "reopen").statusCode(200);
        world.act(ticket, "resolve").statusCode(200);
        clock.advance(Duration.ofDays(2));
        world.act(ticket, "reopen").statusCode(200);
        world.act(ticket, "resolve").statusCode(200);

        assertThat(mailbox.expect(2)).hasSize(2);
    }

    @Test
    void loaded_history_asks_nobody() {
        String quiet = asked();
        Client loader = world.admin().with("Bandhu-Quiet", "history");
        loader.post("/v1/tickets/" + quiet + "/resolve", Map.of()).statusCode(200);
        String live = asked();
        world.act(live, "resolve").statusCode(200);

        List<ReceivedMail> mails = mailbox.expect(1);

        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().subject()).contains("no. 2");
    }

    @Test
    void nobody_is_asked_where_mail_comes_back_or_the_survey_is_off() {
        String bouncing = world.customer(state("en", "bouncing"));
        String first = world.ticket(Map.of("subject", "Broken", "customerId", bouncing));
        world.act(first, "resolve").statusCode(200);
        String survey = world.survey();
        world.admin().patch("/v1/surveys/" + survey, Map.of("enabled", false)).statusCode(200);
        String second = asked();
        world.act(second, "resolve").statusCode(200);
        world.admin().patch("/v1/surveys/" + survey, Map.of("enabled", true)).statusCode(200);
        String third = asked();
        world.act(third, "resolve").statusCode(200);

        List<ReceivedMail> mails = mailbox.expect(1);

        assertThat(mails).hasSize(1);
    }

    @Test
    void a_ticket_that_is_reopened_before_the_delay_is_over_asks_nobody() {
        world.admin()
                .patch("/v1/surveys/" + world.survey(), Map.of("delay", "PT1H"))
                .statusCode(200)
                .body("delay", equalTo("PT1H"));
        String reopened = asked();
        world.act(reopened, "resolve").statusCode(200);
        world.act(reopened, "reopen").statusCode(200);
        String done = asked();
        world.act(done, "resolve").statusCode(200);
        assertThat(mailbox.mails()).isEmpty();

        clock.advance(Duration.ofMinutes(61));

        List<ReceivedMail> mails = mailbox.expect(1);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().text()).contains("no. " + number(done));
    }

    private int number(String ticket) {
        return world.admin().get("/v1/tickets/" + ticket).extract().path("number");
    }

    private String asked() {
        return world.ticket(Map.of("subject", "Broken", "requester", Map.of("email", mailbox.address())));
    }

    private String state(String language, String status) {
        return """
                {"displayName": "Ada <script>", "language": "%s",
                 "emails": [{"address": "%s", "primary": true, "status": "%s"}]}""".formatted(language, mailbox.address(), status);
    }

    private static String path(ReceivedMail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
