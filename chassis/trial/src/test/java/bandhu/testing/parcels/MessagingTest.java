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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class MessagingTest {
    @Inject
    Parcels parcels;

    @Inject
    ParcelListener listener;

    final Tenant tenants = Tenants.random();
    final String tenant = tenants.name();

    @Test
    void what_happens_arrives_once_as_fact_and_as_state() {
        UUID parcel = parcels.create(tenant);
        parcels.moveTo(tenant, parcel, 7);

        arrives(() -> assertThat(parcels.arrivals(tenant, parcel)).containsExactly(0, 7));
        arrives(() -> assertThat(parcels.copies(tenant, parcel)).containsExactly(7));
        arrives(() -> assertThat(parcels.count(tenant, "outbox")).isZero());
        assertThat(parcels.count(tenant, "change")).isEqualTo(2);
    }

    @Test
    void a_deletion_is_a_tombstone() {
        UUID parcel = parcels.create(tenant);
        arrives(() -> assertThat(parcels.copies(tenant, parcel)).containsExactly(0));

        parcels.delete(tenant, parcel);

        arrives(() -> assertThat(parcels.copies(tenant, parcel)).isEmpty());
    }

    @Test
    void parallel_writers_keep_the_order_of_each_key() throws Exception {
        listener.cure(tenant);
        List<UUID> all =
                IntStream.range(0, 5).mapToObj(_ -> parcels.create(tenant)).toList();
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<UUID>> moves = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                for (UUID parcel : all) {
                    moves.add(writers.submit(() -> parcels.move(tenant, parcel)));
                }
            }
            for (Future<UUID> move : moves) {
                move.get();
            }
        }

        List<Integer> stops = IntStream.rangeClosed(0, 40).boxed().toList();
        for (UUID parcel : all) {
            arrives(() -> assertThat(parcels.arrivals(tenant, parcel)).isEqualTo(stops));
        }
    }

    @Test
    void a_batch_that_takes_too_long_is_received_in_parts() {
        listener.slowDown(tenant);

        List<UUID> all = parcels.create(tenant, 40);

        arrives(() -> assertThat(parcels.count(tenant, "arrival")).isEqualTo(40));
        arrives(() -> all.forEach(
                parcel -> assertThat(parcels.arrivals(tenant, parcel)).containsExactly(0)));
        assertThat(parcels.count(tenant, "dead_letter")).isZero();
    }

    @Test
    void a_poisonous_event_parks_its_key_only_and_replay_frees_it_in_order() {
        UUID poisoned = parcels.create(tenant);
        UUID healthy = parcels.create(tenant);
        List.of(13, 14, 15).forEach(stop -> parcels.moveTo(tenant, poisoned, stop));
        parcels.moveTo(tenant, healthy, 1);

        arrives(() -> assertThat(parcels.count(tenant, "dead_letter")).isEqualTo(3));
        arrives(() -> assertThat(parcels.arrivals(tenant, healthy)).containsExactly(0, 1));
        assertThat(parcels.arrivals(tenant, poisoned)).containsExactly(0);

        Client admin = tenants.as(Roles.ADMIN);
        String first = admin.get("/v1/sample-dead-letters")
                .statusCode(200)
                .body("items.state", contains("poison", "parked", "parked"))
                .extract()
                .path("items[0].id");
        admin.post("/v1/sample-dead-letters/" + first + "/replay", "")
                .statusCode(200)
                .body("consumed", equalTo(0))
                .body("left", equalTo(3));
        listener.cure(tenant);
        admin.post("/v1/sample-dead-letters/" + first + "/replay", "")
                .statusCode(200)
                .body("consumed", equalTo(3))
                .body("left", equalTo(0));

        assertThat(parcels.arrivals(tenant, poisoned)).containsExactly(0, 13, 14, 15);
        assertThat(parcels.count(tenant, "parked_key")).isZero();
        parcels.moveTo(tenant, poisoned, 16);
        arrives(() -> assertThat(parcels.arrivals(tenant, poisoned)).containsExactly(0, 13, 14, 15, 16));
    }

    @Test
    void a_request_waits_until_an_event_was_consumed() {
        UUID parcel = parcels.create(tenant);
        UUID moved = parcels.moveTo(tenant, parcel, 5);
        Client admin = tenants.as(Roles.ADMIN);

        admin.with("Bandhu-After", "sample/" + moved)
                .get("/v1/sample-dead-letters")
                .statusCode(200);

        assertThat(parcels.arrivals(tenant, parcel)).containsExactly(0, 5);
        assertThat(parcels.copies(tenant, parcel)).containsExactly(5);
        admin.with("Bandhu-After", "nonsense").get("/v1/sample-dead-letters").statusCode(400);
        admin.with("Bandhu-After", "marketing/" + Uuid7.next())
                .get("/v1/sample-dead-letters")
                .statusCode(200);
        admin.with("Bandhu-After", "sample/" + Uuid7.next())
                .get("/v1/sample-dead-letters")
                .statusCode(503)
                .header("Retry-After", "1");
    }

    static void arrives(Runnable assertion) {
        Awaitility.await().atMost(Patience.LIMIT).untilAsserted(assertion::run);
    }
}
