package bandhu.testing.parcels;

import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MessagingTest {
    @Inject
    Parcels parcels;

    @Inject
    ParcelListener listener;

    final String tenant = Tenants.random().name();

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

    static void arrives(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }
}
