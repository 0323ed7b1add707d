package bandhu.testing.webhook;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class WebhooksTest {
    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_new_webhook_is_active_and_shows_its_secret_once() {
        JsonPath created = hooks.register(receiver, Map.of("description", "Notes to the archive"));

        assertThat(created.getString("secret")).startsWith("whsec_").hasSizeGreaterThan(40);
        hooks.admin()
                .get(Hooks.PATH + "/" + created.getString("id"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("active"))
                .body("description", equalTo("Notes to the archive"))
                .body("types", hasSize(0))
                .body("secret", nullValue());
        hooks.admin().get(Hooks.PATH).statusCode(200).body("items.secret", equalTo(java.util.Arrays.asList((Object)
                null)));
    }

    @Test
    void two_webhooks_have_two_secrets() {
        assertThat(hooks.register(receiver).getString("secret"))
                .isNotEqualTo(hooks.register(receiver).getString("secret"));
    }

    @Test
    void what_is_deleted_is_gone_and_gets_nothing_more() {
        String id = hooks.register(receiver).getString("id");
        String other = hooks.register(receiver).getString("id");

        hooks.admin().delete(Hooks.PATH + "/" + id).statusCode(204);
        String note = hooks.note("One");

        Hooks.expect(() -> receiver.about(note).size() == 1);
        hooks.admin().get(Hooks.PATH + "/" + id).statusCode(404);
        hooks.admin().get(Hooks.PATH).body("items.id", equalTo(List.of(other)));
    }

    @Test
    void lists_are_paged_newest_first() {
        String first = hooks.register(receiver).getString("id");
        String second = hooks.register(receiver).getString("id");

        String next = hooks.admin()
                .get(Hooks.PATH + "?limit=1&count=true")
                .body("items.id", equalTo(List.of(second)))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        hooks.admin()
                .get(Hooks.PATH + "?limit=1&cursor=" + next)
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
    }

    @Test
    void a_change_that_was_overtaken_is_refused() {
        String path = Hooks.PATH + "/" + hooks.register(receiver).getString("id");
        hooks.admin()
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("state", "paused"))
                .statusCode(200);

        hooks.admin()
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("state", "active"))
                .statusCode(412);
    }

    @Test
    void nobody_disables_a_webhook_by_hand() {
        hooks.admin()
                .patch(Hooks.PATH + "/" + hooks.register(receiver).getString("id"), Map.of("state", "disabled"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note-created", "bandhu.sample.created", "bandhu.sample.*.v1"})
    void what_is_no_type_of_event_is_refused(String type) {
        hooks.admin()
                .post(Hooks.PATH, Map.of("url", receiver.url(), "types", List.of(type)))
                .statusCode(422)
                .body("violations[0].pointer", startsWith("/types"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"color\", \"op\": \"eq\", \"value\": \"red\"}",
                "{\"field\": \"data.stars\", \"op\": \"gt\", \"value\": \"many\"}",
                "{\"related\": \"orders\"}"
            })
    void a_condition_that_events_cannot_fulfil_is_refused(String where) {
        hooks.admin()
                .post(Hooks.PATH, "{\"url\": \"%s\", \"where\": %s}".formatted(receiver.url(), where))
                .statusCode(422)
                .body("violations[0].pointer", startsWith("/where"));
    }

    @Test
    void a_ping_is_sent_signed_and_logged() {
        JsonPath created = hooks.register(receiver);
        String path = Hooks.PATH + "/" + created.getString("id");

        hooks.admin()
                .post(path + "/test", null)
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("status", equalTo(200))
                .body("type", equalTo("bandhu.webhook.ping.v1"));

        assertThat(receiver.received()).singleElement().satisfies(ping -> {
            assertThat(ping.isSignedWith(created.getString("secret"))).isTrue();
            assertThat(ping.header("content-type")).isEqualTo("application/cloudevents+json");
            assertThat(ping.event().getString("id")).isEqualTo(ping.id());
            assertThat(ping.event().getString("tenant"))
                    .isEqualTo(hooks.tenant().name());
        });
        hooks.admin().get(path + "/deliveries").body("items.type", equalTo(List.of("bandhu.webhook.ping.v1")));
    }

    @Test
    void a_ping_that_fails_says_why() {
        String path = Hooks.PATH + "/" + hooks.register(receiver).getString("id");
        receiver.down();

        hooks.admin()
                .post(path + "/test", null)
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("error", equalTo("not-connected"));
    }

    @Test
    void another_tenant_and_other_roles_have_no_part_in_it() {
        String id = hooks.register(receiver).getString("id");

        Tenants.random().as(Roles.ADMIN).get(Hooks.PATH + "/" + id).statusCode(404);
        Tenants.random()
                .as(Roles.ADMIN)
                .get(Hooks.PATH + "/" + id + "/deliveries")
                .statusCode(404);
        hooks.tenant().as(Roles.SALES_MANAGER).get(Hooks.PATH).statusCode(403);
        hooks.tenant().as(Roles.INTEGRATION).get(Hooks.PATH).statusCode(200);
    }
}
