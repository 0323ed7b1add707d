package bandhu.testing.webhook;

import bandhu.testing.webhook.Receiver.Answer;
import bandhu.testing.webhook.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class DeliveriesTest {
    private static final String CREATED = "bandhu.sample.note-created.v1";
    private static final String UPDATED = "bandhu.sample.note-updated.v1";
    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_fact_arrives_signed_as_a_cloud_event() {
        JsonPath webhook = hooks.register(receiver);
        String note = hooks.note("One");

        Hooks.expect(() -> receiver.received().size() == 1);

        Received fact = receiver.received().getFirst();
        assertThat(fact.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(fact.event().getString("id")).isEqualTo(fact.id());
        assertThat(fact.event().getString("specversion")).isEqualTo("1.0");
        assertThat(fact.event().getString("source")).isEqualTo("/bandhu/sample-service");
        assertThat(fact.event().getString("subject")).isEqualTo(note);
        assertThat(fact.event().getString("tenant")).isEqualTo(hooks.tenant().name());
        assertThat(fact.event().getMap("data")).isNotEmpty();
        assertThat(hooks.deliveries(webhook.getString("id"))).singleElement().satisfies(delivery -> {
            assertThat(delivery).containsEntry("eventId", fact.id()).containsEntry("request", fact.body());
            assertThat(delivery)
                    .containsEntry("status", 200)
                    .containsEntry("answer", "{}")
                    .containsEntry("attempt", 1);
        });
    }

    @Test
    void it_arrives_soon_after_the_commit() {
        hooks.register(receiver);
        hooks.note("The first opens connections");
        Hooks.expect(() -> receiver.received().size() == 1);

        long begin = System.nanoTime();
        String note = hooks.note("Soon");
        Hooks.expect(() -> !receiver.about(note).isEmpty());

        assertThat(receiver.about(note).getFirst().nanos() - begin).isLessThan(5_000_000_000L);
    }

    @Test
    void facts_of_one_key_arrive_in_order_and_once() {
        hooks.register(receiver);
        String note = hooks.note("Title 0");
        IntStream.rangeClosed(1, 40).forEach(i -> hooks.rename(note, "Title " + i));

        Hooks.expect(() -> receiver.about(note).size() >= 41);

        assertThat(receiver.about(note))
                .extracting(Received::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void only_types_that_are_wanted_are_sent() {
        String type = typeOf("One");
        Receiver picky = new Receiver();
        hooks.register(picky, Map.of("types", List.of(type)));
        String note = hooks.note("Two");
        hooks.rename(note, "Three");
        String last = hooks.note("Four");

        Hooks.expect(() -> picky.about(last).size() == 1);

        assertThat(picky.about(note)).hasSize(1);
        assertThat(picky.received())
                .extracting(each -> each.event().getString("type"))
                .containsOnly(type);
        picky.close();
    }

    private String typeOf(String title) {
        hooks.register(receiver);
        String note = hooks.note(title);
        Hooks.expect(() -> receiver.about(note).size() == 1);
        return receiver.about(note).getFirst().event().getString("type");
    }

    @Test
    void only_what_fulfils_the_condition_is_sent() {
        String wanted =
                "01900000-0000-7000-8000-" + String.format("%012d", Math.abs(System.nanoTime() % 1_000_000_000_000L));
        hooks.register(
                receiver,
                Map.of(
                        "where",
                        Map.of(
                                "any",
                                List.of(
                                        Map.of("field", "subject", "op", "eq", "value", wanted),
                                        Map.of("field", "data.noteId", "op", "in", "value", List.of(wanted)),
                                        Map.of("field", "data.id", "op", "in", "value", List.of(wanted))))));
        hooks.note("Unwanted");
        hooks.admin()
                .post("/v1/notes", Map.of("id", wanted, "title", "Wanted", "stars", 2))
                .statusCode(201);

        Hooks.expect(() -> receiver.about(wanted).size() == 1);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void while_one_key_fails_the_others_go_on_and_its_order_holds() {
        hooks.register(receiver);
        String bad = hooks.note("Bad");
        Hooks.expect(() -> receiver.about(bad).size() == 1);
        receiver.doing(each -> Answer.of(bad.equals(each.subject()) ? 500 : 200));
        IntStream.rangeClosed(1, 3).forEach(i -> hooks.rename(bad, "Bad " + i));
        String good = hooks.note("Good");

        Hooks.expect(
                () -> receiver.about(good).size() == 1 && receiver.about(bad).size() >= 3);
        assertThat(receiver.about(bad).stream().skip(1).map(Received::id).distinct())
                .hasSize(1);
        receiver.doing(_ -> Answer.of(204));

        Hooks.expect(
                () -> receiver.about(bad).stream().map(Received::id).distinct().count() == 4);
        assertThat(receiver.about(bad)).extracting(Received::sequence).isSorted();
    }

    @Test
    void what_is_tried_again_has_the_same_id_and_body() {
        String id = hooks.register(receiver).getString("id");
        receiver.doing(_ -> Answer.of(receiver.received().size() < 3 ? 500 : 200));
        hooks.note("One");

        Hooks.expect(() -> hooks.deliveries(id).size() == 3);

        assertThat(receiver.received())
                .extracting(Received::id)
                .hasSize(3)
                .containsOnly(receiver.received().getFirst().id());
        assertThat(receiver.received())
                .extracting(Received::body)
                .containsOnly(receiver.received().getFirst().body());
        assertThat(hooks.deliveries(id)).extracting(each -> each.get("attempt")).containsExactly(3, 2, 1);
    }

    @Test
    void a_receiver_that_was_down_gets_all_in_order() {
        hooks.register(receiver);
        receiver.down();
        List<String> notes =
                IntStream.range(0, 5).mapToObj(i -> hooks.note("Note " + i)).toList();
        notes.forEach(note -> hooks.rename(note, "Renamed " + note));
        receiver.up();
        notes.forEach(note -> hooks.rename(note, "Again " + note));

        Hooks.expect(() -> notes.stream().allMatch(note -> distinct(note) == 3));

        for (String note : notes) {
            assertThat(receiver.about(note)).extracting(Received::sequence).isSorted();
        }
    }

    private long distinct(String note) {
        return receiver.about(note).stream().map(Received::id).distinct().count();
    }

    @Test
    void a_paused_webhook_goes_on_where_it_stood() {
        String id = hooks.register(receiver).getString("id");
        hooks.patch(id, Map.of("state", "paused"));
        String missed = hooks.note("Missed");
        String other = hooks.register(receiver).getString("id");
        hooks.note("Witness");
        Hooks.expect(() -> hooks.deliveries(other).size() == 1);
        assertThat(receiver.about(missed)).isEmpty();

        hooks.patch(id, Map.of("state", "active"));

        Hooks.expect(() -> receiver.about(missed).size() == 1);
    }

    @Test
    void a_slow_receiver_delays_no_other() {
        Receiver slow = new Receiver();
        slow.doing(_ -> {
            Hooks.expect(() -> !receiver.received().isEmpty());
            return Answer.of(200);
        });
        hooks.register(slow);
        hooks.register(receiver);

        String note = hooks.note("One");

        Hooks.expect(() -> receiver.about(note).size() == 1);
        slow.close();
    }

    @Test
    void a_redirection_is_not_followed() {
        Receiver inside = new Receiver();
        String id = hooks.register(receiver).getString("id");
        receiver.doing(_ -> Answer.of(302).with("Location", inside.url()));

        hooks.admin()
                .post(Hooks.PATH + "/" + id + "/test", null)
                .body("delivered", equalTo(false))
                .body("status", equalTo(302));

        assertThat(inside.received()).isEmpty();
        inside.close();
    }
}
