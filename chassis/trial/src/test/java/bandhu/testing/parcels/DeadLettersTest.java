package bandhu.testing.parcels;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DeadLettersTest {
    private static final String LETTERS = "/v1/sample-dead-letters";
    private static final String WHY = "{\"reason\": \"It was entered by hand.\"}";

    @Inject
    Parcels parcels;

    @Inject
    ParcelListener listener;

    final Tenant tenants = Tenants.random();
    final String tenant = tenants.name();
    final Client admin = tenants.as(Roles.ADMIN);

    @Test
    void a_discarded_event_lets_the_next_of_its_key_go_on_and_stays_with_its_reason() {
        UUID parcel = poisoned(13, 14);
        String letter = first();

        admin.post(LETTERS + "/" + letter + "/discard", WHY).statusCode(200).body("left", equalTo(0));

        assertThat(parcels.arrivals(tenant, parcel)).containsExactly(0, 14);
        admin.get(LETTERS).body("items", empty());
        admin.get(LETTERS + "?state=discarded")
                .body("items.id", contains(letter))
                .body("items[0].reason", equalTo("It was entered by hand."))
                .body("items[0].resolvedBy", notNullValue())
                .body("items[0].data", nullValue());
        admin.get(LETTERS + "?state=replayed&state=discarded&count=true").body("total", equalTo(2));
        admin.get("/v1/sample-audit?collection=dead-letters&recordId=" + letter)
                .body("items", hasSize(1))
                .body("items[0].members.find { it.pointer == '/reason' }.to", equalTo("It was entered by hand."));
    }

    @Test
    void what_is_resolved_is_not_resolved_again() {
        poisoned(13);
        String letter = first();
        admin.post(LETTERS + "/" + letter + "/discard", WHY).statusCode(200);

        admin.post(LETTERS + "/" + letter + "/replay", "").statusCode(409).body("code", equalTo("illegal-transition"));
        admin.post(LETTERS + "/" + letter + "/discard", WHY).statusCode(409);
        admin.get(LETTERS + "/" + letter).body("state", equalTo("discarded"));

        UUID cured = poisoned(13);
        String other = first();
        listener.cure(tenant);
        admin.post(LETTERS + "/" + other + "/replay", "").statusCode(200).body("consumed", equalTo(1));
        admin.post(LETTERS + "/" + other + "/discard", WHY).statusCode(409);
        admin.get(LETTERS + "/" + other).body("state", equalTo("replayed"));
        assertThat(parcels.arrivals(tenant, cured)).containsExactly(0, 13);
    }

    @Test
    void of_all_who_resolve_one_at_once_one_does() throws Exception {
        UUID parcel = poisoned(13, 14);
        String letter = first();
        listener.cure(tenant);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(() -> admin.post(LETTERS + "/" + letter + "/discard", WHY)
                    .extract()
                    .statusCode());
            all.add(() ->
                    admin.post(LETTERS + "/" + letter + "/replay", "").extract().statusCode());
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(all)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }

        admin.get(LETTERS + "?state=replayed&state=discarded").body("items", hasSize(2));
        assertThat(parcels.arrivals(tenant, parcel)).containsOnlyOnce(14).doesNotHaveDuplicates();
        assertThat(parcels.count(tenant, "parked_key")).isZero();
    }

    @Test
    void a_reason_says_something_and_only_an_admin_decides() {
        poisoned(13);
        String discard = LETTERS + "/" + first() + "/discard";

        admin.post(discard, "{}").statusCode(422).body("violations[0].pointer", equalTo("/reason"));
        admin.post(discard, "{\"reason\": \" \"}").statusCode(422);
        admin.post(LETTERS + "/" + Uuid7.next() + "/discard", WHY).statusCode(404);
        tenants.as(Roles.ANALYST).post(discard, WHY).statusCode(403);
        tenants.as(Roles.ANALYST).get(LETTERS).statusCode(403);
        tenants.as(Roles.ANALYST).get(LETTERS + "/parked-keys").statusCode(403);
        Tenants.random().as(Roles.ADMIN).post(discard, WHY).statusCode(404);
        admin.get("/v1/other-dead-letters").statusCode(404);
        admin.get(LETTERS).body("items", hasSize(1));
    }

    @Test
    void letters_are_found_by_what_they_are_of_and_read_with_their_cause() {
        UUID parcel = poisoned(13, 14);
        UUID other = poisoned(13);
        String key = tenant + ":" + parcel;

        admin.get(LETTERS + "?key=" + key).body("items.state", contains("poison", "parked"));
        admin.get(LETTERS + "?state=parked").body("items", hasSize(1));
        admin.get(LETTERS + "?type=bandhu.parcel.moved.v1&channel=parcels&count=true")
                .body("total", equalTo(3));
        admin.get(LETTERS + "?topic=nowhere").body("items", empty());
        admin.get(LETTERS + "?state=lost").statusCode(400);
        admin.get(LETTERS + "?colour=red").statusCode(400);
        String next = admin.get(LETTERS + "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        admin.get(LETTERS + "?limit=2&cursor=" + next).body("items.key", contains(tenant + ":" + other));
        admin.get(LETTERS + "?limit=2&state=poison&cursor=" + next).statusCode(400);

        admin.get(LETTERS + "/" + first())
                .body("cause", containsString("Nobody stops here"))
                .body("attempts", equalTo(3))
                .body("data.stop", equalTo(13));
    }

    @Test
    void keys_that_wait_are_shown_with_what_they_wait_for() {
        UUID parcel = poisoned(13, 14, 15);
        UUID other = poisoned(13);

        String keys = LETTERS + "/parked-keys";
        admin.get(keys + "?count=true").body("total", equalTo(2));
        admin.get(keys)
                .body("items.key.sort()", equalTo(List.of(tenant + ":" + parcel, tenant + ":" + other)))
                .body("items.find { it.key == '%s' }.waiting".formatted(tenant + ":" + parcel), equalTo(2))
                .body("items.find { it.key == '%s' }.deadLetterId".formatted(tenant + ":" + parcel), equalTo(first()))
                .body("items[0].since", notNullValue());
        String next = admin.get(keys + "?limit=1").extract().path("next");
        admin.get(keys + "?limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
        Tenants.random().as(Roles.ADMIN).get(keys).body("items", empty());
    }

    private UUID poisoned(int... stops) {
        long before = parcels.count(tenant, "dead_letter");
        UUID parcel = parcels.create(tenant);
        for (int stop : stops) {
            parcels.moveTo(tenant, parcel, stop);
        }
        Awaitility.await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(parcels.count(tenant, "dead_letter"))
                .isEqualTo(before + stops.length));
        return parcel;
    }

    private String first() {
        return admin.get(LETTERS).extract().path("items[0].id");
    }
}
