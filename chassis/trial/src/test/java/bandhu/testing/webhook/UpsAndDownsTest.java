package bandhu.testing.webhook;

import bandhu.testing.data.OwnerDatabase;
import bandhu.testing.webhook.Receiver.Answer;
import bandhu.testing.webhook.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class UpsAndDownsTest {
    @Inject
    OwnerDatabase database;

    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void while_secrets_overlap_deliveries_are_signed_with_both() {
        JsonPath webhook = hooks.register(receiver);
        String path = Hooks.PATH + "/" + webhook.getString("id");

        JsonPath rotated = hooks.admin()
                .post(path + "/rotate-secret", Map.of("overlap", "PT1H"))
                .statusCode(200)
                .extract()
                .jsonPath();
        hooks.note("Signed twice");
        Hooks.expect(() -> receiver.received().size() == 1);

        Received both = receiver.received().getFirst();
        assertThat(rotated.getString("secret")).isNotEqualTo(webhook.getString("secret"));
        assertThat(rotated.getString("previousSecretUntil")).isNotNull();
        assertThat(both.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(both.isSignedWith(rotated.getString("secret"))).isTrue();
    }

    @Test
    void without_an_overlap_the_old_secret_ends_at_once() {
        JsonPath webhook = hooks.register(receiver);
        JsonPath rotated = hooks.admin()
                .post(Hooks.PATH + "/" + webhook.getString("id") + "/rotate-secret", Map.of("overlap", "PT0S"))
                .statusCode(200)
                .extract()
                .jsonPath();
        hooks.note("Signed once");
        Hooks.expect(() -> receiver.received().size() == 1);

        assertThat(receiver.received().getFirst().isSignedWith(webhook.getString("secret")))
                .isFalse();
        assertThat(receiver.received().getFirst().isSignedWith(rotated.getString("secret")))
                .isTrue();
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more() {
        String id = hooks.register(receiver).getString("id");
        receiver.doing(_ -> Answer.of(410));
        hooks.note("Gone");

        hooks.expectState(id, "disabled");

        assertThat(hooks.webhook(id).getString("reason")).isEqualTo("gone");
        assertThat(hooks.webhook(id).getString("notice")).contains("410");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_receiver_that_fails_for_long_is_left_alone_and_loses_nothing() {
        String id = hooks.register(receiver).getString("id");
        receiver.doing(_ -> Answer.of(500));
        List<String> notes =
                IntStream.range(0, 3).mapToObj(i -> hooks.note("Note " + i)).toList();

        hooks.expectState(id, "disabled");
        assertThat(hooks.webhook(id).getString("reason")).isEqualTo("failing");
        receiver.doing(_ -> Answer.of(200));
        int before = receiver.received().size();
        hooks.patch(id, Map.of("state", "active"));

        Hooks.expect(() -> notes.stream()
                .allMatch(note ->
                        receiver.received().stream().skip(before).anyMatch(each -> note.equals(each.subject()))));
    }

    @Test
    void a_receiver_that_is_away_for_long_is_left_alone() {
        String id = hooks.register(receiver).getString("id");
        receiver.down();
        hooks.note("Away");

        hooks.expectState(id, "disabled");

        assertThat(hooks.webhook(id).getString("reason")).isEqualTo("failing");
        assertThat(hooks.deliveries(id)).extracting(each -> each.get("error")).containsOnly("not-connected");
    }

    @Test
    void whoever_loses_its_hold_settles_nothing_and_the_next_sends_it_again() {
        String id = hooks.register(receiver).getString("id");
        receiver.doing(_ -> {
            if (receiver.received().size() == 1) {
                database.update(
                        "UPDATE webhook_cursor SET holder = gen_random_uuid(), held_until = now() + interval '1 second'"
                                + " WHERE tenant_id = ?",
                        hooks.tenant().name());
            }
            return Answer.of(200);
        });
        String note = hooks.note("Twice");

        Hooks.expect(() -> hooks.deliveries(id).size() == 1);

        assertThat(receiver.about(note))
                .hasSize(2)
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
    }

    @Test
    void who_asks_for_time_gets_it() {
        hooks.register(receiver);
        receiver.doing(_ -> receiver.received().size() == 1 ? Answer.of(429).with("Retry-After", "3") : Answer.of(200));
        String note = hooks.note("Later");
        Hooks.expect(() -> receiver.received().size() == 1);
        String other = hooks.note("Waits too");

        Hooks.expect(
                () -> receiver.about(note).size() == 2 && receiver.about(other).size() == 1);

        long asked = receiver.received().getFirst().nanos();
        assertThat(receiver.received().stream().skip(1))
                .allSatisfy(each -> assertThat(each.nanos() - asked).isGreaterThan(2_900_000_000L));
    }

    @Test
    void one_delivery_is_sent_again() {
        String id = hooks.register(receiver).getString("id");
        String note = hooks.note("Twice");
        Hooks.expect(() -> hooks.deliveries(id).size() == 1);

        hooks.admin()
                .post(
                        Hooks.PATH + "/" + id + "/redeliveries",
                        Map.of("deliveryId", hooks.deliveries(id).getFirst().get("id")))
                .statusCode(202);

        Hooks.expect(() -> receiver.about(note).size() == 2);
        assertThat(receiver.about(note).getFirst().id())
                .isEqualTo(receiver.about(note).getLast().id());
    }

    @Test
    void a_range_is_sent_again_in_order() {
        String id = hooks.register(receiver).getString("id");
        String note = hooks.note("Title");
        IntStream.range(0, 4).forEach(i -> hooks.rename(note, "Title " + i));
        Hooks.expect(() -> receiver.about(note).size() == 5);
        List<Long> before =
                receiver.about(note).stream().map(Received::sequence).toList();

        hooks.admin()
                .post(Hooks.PATH + "/" + id + "/redeliveries", Map.of("from", before.get(1), "to", before.get(3)))
                .statusCode(202)
                .body("from", equalTo(before.get(1).intValue()));

        Hooks.expect(() -> receiver.about(note).size() == 8);
        assertThat(receiver.about(note).stream().skip(5).map(Received::sequence))
                .isEqualTo(before.subList(1, 4));
    }

    @Test
    void what_cannot_be_sent_again_is_refused() {
        String path = Hooks.PATH + "/" + hooks.register(receiver).getString("id");
        String unknown = "01900000-0000-7000-8000-000000000001";

        hooks.admin().post(path + "/redeliveries", Map.of()).statusCode(422);
        hooks.admin().post(path + "/redeliveries", Map.of("from", 5, "to", 4)).statusCode(422);
        hooks.admin().post(path + "/redeliveries", Map.of("eventId", unknown)).statusCode(422);
        hooks.admin()
                .post(path + "/redeliveries", Map.of("deliveryId", unknown))
                .statusCode(422);
        hooks.patch(path.substring(Hooks.PATH.length() + 1), Map.of("state", "paused"));
        hooks.admin().post(path + "/redeliveries", Map.of("from", 1)).statusCode(409);
    }
}
