package bandhu.testing.data;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many threads of two tenants take turns on two connections; {@code -Dbandhu.crossings=PT10M} lets them do so for longer. */
@QuarkusTest
@TestProfile(SharedConnectionsTest.TwoConnections.class)
class SharedConnectionsTest {
    private static final int THREADS = 32;
    private static final Duration TIME = Duration.parse(System.getProperty("bandhu.crossings", "PT15S"));

    @Inject
    EntityManager entities;

    @Inject
    Calls calls;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final List<String> tenants =
            List.of(Tenants.random().name(), Tenants.random().name());

    @Test
    void no_tenant_meets_another_on_a_connection() throws Exception {
        Instant end = Instant.now().plus(TIME);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String tenant = tenants.get(i % tenants.size());
                seen.add(threads.submit(() -> workUntil(end, tenant)));
            }
            for (int i = 0; i < THREADS; i++) {
                assertThat(seen.get(i).get()).containsExactly(tenants.get(i % tenants.size()));
            }
        }
    }

    /** Writes and reads in all ways, some of it rolled back; answers the tenants whose rows were seen. */
    private Set<String> workUntil(Instant end, String tenant) {
        Set<String> seen = new HashSet<>();
        do {
            as(tenant, () -> write(tenant));
            seen.addAll(as(tenant, () -> sql.query("SELECT DISTINCT tenant_id FROM note", row -> row.getString(1))));
            seen.addAll(
                    as(tenant, () -> entities.createQuery("select n.title from Note n order by n.id desc", String.class)
                            .setMaxResults(50)
                            .getResultList()));
            try {
                as(tenant, () -> {
                    write(tenant);
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException _) {
                seen.add(tenant);
            }
        } while (Instant.now().isBefore(end));
        return seen;
    }

    private Object write(String tenant) {
        Note note =
                Note.create(Uuid7.next(), tenant, ThreadLocalRandom.current().nextInt(6), List.of());
        note.touched(calls.current(), clock.instant());
        entities.persist(note);
        return note;
    }

    private <T> T as(String tenant, Supplier<T> work) {
        return calls.as(Call.system(tenant, "sample", "c-1"), () -> QuarkusTransaction.requiringNew()
                .call(work::get));
    }

    /** As few as two. */
    public static class TwoConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.min-size", "2",
                    "quarkus.datasource.jdbc.max-size", "2",
                    "quarkus.datasource.jdbc.acquisition-timeout", "60S");
        }
    }
}
