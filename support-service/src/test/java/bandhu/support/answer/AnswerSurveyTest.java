package bandhu.support.answer;

import bandhu.chassis.security.Roles;
import bandhu.support.SupportWorld;
import bandhu.testing.Client;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Mailbox;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class AnswerSurveyTest {
    private static final Pattern LINK = Pattern.compile("(/v1/survey-answers/[A-Za-z0-9_-]+)");
    private static final Client BROWSER =
            Client.anonymous().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    private final Tenant tenant = Tenants.random();
    private final SupportWorld world = new SupportWorld(tenant);

    @Inject
    TestClock clock;

    @Test
    void an_answer_is_given_once() {
        String link = invited();

        answer(link, Map.of("score", 4, "comment", "Kind <b>people</b>"))
                .statusCode(200)
                .body("answered", equalTo(true))
                .body("score", equalTo(4));
        answer(link, Map.of("score", 4)).statusCode(200);
        answer(link, Map.of("score", 5)).statusCode(409).body("code", equalTo("already-answered"));

        Event answered = Events.expectOne("bandhu.support.survey-answered.v1", world.answerOf(link));
        assertThat(answered.data().getInt("score")).isEqualTo(4);
        assertThat(answered.data().getString("kind")).isEqualTo("csat");
        assertThat(answered.json()).doesNotContain("Kind");
        assertThat(Events.soFar("bandhu.support.survey-answered.v1", world.answerOf(link)))
                .hasSize(1);
        world.agent()
                .get("/v1/survey-answers?score=4")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].comment", equalTo("Kind <b>people</b>"));
        tenant.as(Roles.ANALYST).get("/v1/survey-answers").body("items[0].comment", equalTo("***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"score\": 0}",
                "{\"score\": 6}",
                "{}",
                "{\"score\": 4, \"comment\": \"\\u0000\"}",
                "{\"score\": 4, \"comment\": \"\\ud800\"}"
            })
    void what_breaks_a_rule_is_refused(String body) {
        answer(invited(), body).statusCode(422);
    }

    @Test
    void reading_changes_nothing_whatever_score_the_link_carries() {
        String link = invited();

        BROWSER.get(link + "?score=1").statusCode(200).body(containsString("value=\"1\" required checked"));
        BROWSER.get(link + "?score=junk").statusCode(200).body(not(containsString("checked")));
        Client.anonymous()
                .get(link + "?score=2")
                .body("answered", equalTo(false))
                .body("score", nullValue());

        world.agent().get("/v1/survey-answers").body("items", hasSize(0));
    }

    @Test
    void a_browser_gets_a_page_that_can_do_nothing_but_send_its_form() {
        BROWSER.get(invited())
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("Hello &lt;script&gt;alert(1)&lt;/script&gt;,"))
                .body(not(containsString("<script")));
    }

    @Test
    void the_form_answers_and_says_thanks() {
        String link = invited();
        String longComment = "කරුණාකර ".repeat(200);

        form(link, "5", longComment).statusCode(200).body(containsString("Thank you"));

        world.agent()
                .get("/v1/survey-answers")
                .body("items[0].score", equalTo(5))
                .body("items[0].comment", equalTo(longComment.strip()));
        BROWSER.get(link).statusCode(200).body(containsString("answered already"));
        form(link, "1", "").statusCode(409).contentType(startsWith("text/html"));
    }

    @Test
    void a_form_without_a_score_comes_back_with_what_was_typed() {
        form(invited(), "", "</textarea><script>")
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "..%2f..%2fv1", "%00", "%3Cscript%3E"})
    void a_link_that_was_not_made_here_leads_nowhere(String token) {
        String path = "/v1/survey-answers/" + token;

        Client.anonymous().request().urlEncodingEnabled(false).get(path).then().statusCode(404);
        BROWSER.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body(not(containsString("<script")));
        Client.anonymous()
                .request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"score\": 5}")
                .post(path)
                .then()
                .statusCode(404);
    }

    @Test
    void a_link_ends_after_thirty_days() {
        String link = invited();

        clock.advance(Duration.ofDays(31));

        answer(link, Map.of("score", 5)).statusCode(404);
        BROWSER.get(link).statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void whose_token_a_holder_carries_makes_no_difference() {
        String link = invited();

        Tenants.random()
                .as(Roles.ANALYST)
                .with("Idempotency-Key", "one")
                .post(link, Map.of("score", 3))
                .statusCode(200)
                .body("score", equalTo(3));
    }

    @Test
    void an_answer_that_was_given_elsewhere_is_told_at_its_own_time() {
        String customer = UUID.randomUUID().toString();
        String ticket = world.ticket(Map.of("subject", "Broken", "customerId", customer));

        String id = world.create(
                "/v1/survey-answers", Map.of("ticketId", ticket, "score", 2, "occurredAt", "2026-03-01T10:00:00Z"));

        Event answered = Events.expectOne("bandhu.support.survey-answered.v1", id);
        assertThat(answered.attribute("time")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(answered.data().getString("customerId")).isEqualTo(customer);
        assertThat(answered.data().getString("ticketId")).isEqualTo(ticket);
        world.admin()
                .post("/v1/survey-answers", Map.of("ticketId", UUID.randomUUID(), "score", 2))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/ticketId"));
    }

    private String invited() {
        Mailbox mailbox = Mailbox.of("ada-" + UUID.randomUUID() + "@example.org");
        String ticket = world.ticket(Map.of(
                "subject",
                "Broken",
                "requester",
                Map.of("name", "<script>alert(1)</script>", "email", mailbox.address())));
        world.act(ticket, "resolve").statusCode(200);
        Matcher link = LINK.matcher(mailbox.expect(1).getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse answer(String link, Object body) {
        return Client.anonymous().post(link, body);
    }

    private static ValidatableResponse form(String link, String score, String comment) {
        return BROWSER.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("score", score)
                .formParam("comment", comment)
                .post(link)
                .then();
    }
}
