package bandhu.testing.parcels;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Client;
import bandhu.testing.Jobs;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RebuildsTest {
    private static final String REBUILDS = "/v1/sample-rebuilds";
    private static final String ARRIVALS =
            "SELECT parcel_id::text || ' ' || event_id || ' ' || stop || ' ' || quiet FROM arrival WHERE tenant_id = ?";
    private static final String COPIES =
            "SELECT id::text || ' ' || version || ' ' || coalesce(stop::text, '-') FROM parcel_copy WHERE tenant_id = ?";

    @Inject
    Parcels parcels;

    @Inject
    ParcelListener listener;

    @Inject
    Sql sql;

    final Tenant tenants = Tenants.random();
    final String tenant = tenants.name();
    final Client admin = tenants.as(Roles.ADMIN);

    @Test
    void rows_that_are_missing_wrong_or_too_many_are_made_right_from_facts() {
        List<UUID> all = moved(20);
        List<String> before = rows(ARRIVALS);
        change("DELETE FROM arrival WHERE tenant_id = ? AND parcel_id = ?", tenant, all.get(0));
        change("UPDATE arrival SET stop = 99 WHERE tenant_id = ? AND parcel_id = ?", tenant, all.get(1));
        change(
                "INSERT INTO arrival (tenant_id, event_id, parcel_id, stop, quiet, followed) VALUES (?, ?, ?, 1, 'LIVE', false)",
                tenant,
                Uuid7.next(),
                all.get(2));
        assertThat(rows(ARRIVALS)).isNotEqualTo(before);

        rebuild("arrivals");

        assertThat(rows(ARRIVALS)).isEqualTo(before);
        assertThat(parcels.arrivals(tenant, all.get(1))).containsExactly(0, 1, 2, 3);
        assertThat(parcels.count(tenant, "rebuild_fact")).isZero();
        assertThat(parcels.count(tenant, "rebuild")).isZero();
    }

    @Test
    void rows_that_are_missing_wrong_or_too_many_are_made_right_from_states() {
        List<UUID> all = moved(20);
        UUID gone = all.get(5);
        parcels.delete(tenant, gone);
        arrives(() -> assertThat(parcels.copies(tenant, gone)).isEmpty());
        List<String> before = rows(COPIES);
        change("DELETE FROM parcel_copy WHERE tenant_id = ? AND id = ?", tenant, all.get(0));
        change("UPDATE parcel_copy SET stop = 99 WHERE tenant_id = ? AND id = ?", tenant, all.get(1));
        change("UPDATE parcel_copy SET version = 1000, stop = 98 WHERE tenant_id = ? AND id = ?", tenant, all.get(2));
        change("INSERT INTO parcel_copy (tenant_id, id, version, stop) VALUES (?, ?, 3, 7)", tenant, Uuid7.next());

        rebuild("parcel-copies");

        assertThat(rows(COPIES)).isEqualTo(before);
        assertThat(parcels.count(tenant, "rebuild")).isZero();
    }

    @Test
    void what_happens_meanwhile_is_neither_lost_nor_doubled_and_nobody_sees_an_empty_model() throws Exception {
        listener.cure(tenant);
        List<UUID> all = moved(60);
        change("UPDATE arrival SET stop = 99 WHERE tenant_id = ? AND stop = 2", tenant);
        change("UPDATE parcel_copy SET version = 500, stop = 98 WHERE tenant_id = ?", tenant);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger moves = new AtomicInteger();
        long fewest = rows(ARRIVALS).size();
        try (var people = Executors.newFixedThreadPool(3)) {
            Future<?> writer = people.submit(() -> {
                while (!over.get()) {
                    parcels.move(tenant, all.get(moves.getAndIncrement() % all.size()));
                }
            });
            Future<Long> reader = people.submit(() -> {
                long least = Long.MAX_VALUE;
                while (!over.get()) {
                    least = Math.min(least, parcels.count(tenant, "arrival"));
                }
                return least;
            });
            rebuild("arrivals");
            rebuild("parcel-copies");
            over.set(true);
            writer.get();
            assertThat(reader.get()).isGreaterThanOrEqualTo(fewest);
        }

        assertThat(moves).hasPositiveValue();
        arrives(() -> assertThat(parcels.count(tenant, "arrival")).isEqualTo(60 * 4L + moves.get()));
        for (UUID parcel : all) {
            long version = version(parcel);
            assertThat(parcels.arrivals(tenant, parcel).stream().sorted())
                    .isEqualTo(IntStream.range(0, (int) version).boxed().toList());
            arrives(() -> assertThat(parcels.copies(tenant, parcel)).containsExactly((int) version - 1));
        }
    }

    @Test
    void an_event_that_is_received_again_after_a_rebuild_has_no_second_effect() {
        List<UUID> all = moved(3);
        change("DELETE FROM inbox WHERE tenant_id = ? AND channel = 'parcels'", tenant);

        rebuild("arrivals");

        assertThat(parcels.count(tenant, "inbox")).isGreaterThanOrEqualTo(12L);
        parcels.move(tenant, all.get(0));
        arrives(() -> assertThat(parcels.arrivals(tenant, all.get(0))).containsExactly(0, 1, 2, 3, 4));
    }

    @Test
    void a_key_that_cannot_be_rebuilt_is_an_error_of_the_job_and_keeps_its_rows() {
        List<UUID> all = moved(3);
        change("UPDATE arrival SET stop = 99 WHERE tenant_id = ? AND stop = 1", tenant);
        UUID unlucky = all.get(0);
        parcels.moveTo(tenant, unlucky, ParcelListener.UNLUCKY);
        arrives(() -> assertThat(parcels.count(tenant, "dead_letter")).isEqualTo(1));

        var job = Jobs.ended(admin, admin.post(REBUILDS, "{\"readModel\": \"arrivals\"}"));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("failed")).isEqualTo(1);
        assertThat(parcels.arrivals(tenant, unlucky)).containsExactly(0, 99, 2, 3);
        assertThat(parcels.arrivals(tenant, all.get(1))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_rebuild_touches_its_tenant_alone() {
        Tenant others = Tenants.random();
        UUID other = parcels.create(others.name());
        arrives(() -> assertThat(parcels.arrivals(others.name(), other)).containsExactly(0));
        parcels.as(others.name(), () -> sql.update("UPDATE arrival SET stop = 77 WHERE tenant_id = ?", others.name()));
        moved(3);

        rebuild("arrivals");
        rebuild("parcel-copies");

        assertThat(parcels.arrivals(others.name(), other)).containsExactly(77);
        assertThat(parcels.copies(others.name(), other)).containsExactly(0);
    }

    @Test
    void read_models_are_listed_with_their_rows_and_their_last_rebuild() {
        moved(2);
        admin.get(REBUILDS)
                .statusCode(200)
                .body("items.readModel", hasItems("arrivals", "parcel-copies", "tenant-settings"))
                .body("items.find { it.readModel == 'arrivals' }.rows", equalTo(8))
                .body("items.find { it.readModel == 'arrivals' }.madeOf", equalTo("facts"))
                .body("items.find { it.readModel == 'arrivals' }.lastRebuild", nullValue());

        String next = admin.get(REBUILDS + "?limit=1&count=true")
                .body("items.readModel", contains("arrivals"))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        admin.get(REBUILDS + "?cursor=" + next).body("items.readModel", contains("parcel-copies", "tenant-settings"));

        rebuild("arrivals");

        admin.get(REBUILDS)
                .body("items.find { it.readModel == 'arrivals' }.lastRebuild.state", equalTo("done"))
                .body("items.find { it.readModel == 'arrivals' }.lastRebuild.finishedAt", notNullValue());
        admin.get("/v1/sample-jobs?kind=rebuild").body("items.state", contains("done"));
    }

    @Test
    void only_what_exists_is_rebuilt_by_admins_and_one_at_a_time() throws Exception {
        admin.post(REBUILDS, "{\"readModel\": \"nonsense\"}")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/readModel"));
        admin.post(REBUILDS, "{}").statusCode(422);
        admin.post(REBUILDS, "{\"readModel\": \"arrival; DROP TABLE arrival\"}").statusCode(422);
        admin.get(REBUILDS + "?limit=0").statusCode(400);
        admin.get(REBUILDS + "?cursor=x").statusCode(400);
        tenants.as(Roles.INTEGRATION).get(REBUILDS).statusCode(403);
        tenants.as(Roles.INTEGRATION)
                .post(REBUILDS, "{\"readModel\": \"arrivals\"}")
                .statusCode(403);
        admin.get("/v1/other-rebuilds").statusCode(404);

        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> asking =
                    Collections.nCopies(6, () -> admin.post(REBUILDS, "{\"readModel\": \"arrivals\"}")
                            .extract()
                            .statusCode());
            for (Future<Integer> answer : people.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(202, 409).contains(202);
    }

    private void rebuild(String model) {
        var job = Jobs.ended(admin, admin.post(REBUILDS, "{\"readModel\": \"%s\"}".formatted(model)));
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("failed")).isZero();
    }

    /** So many parcels that were at four stops each. */
    private List<UUID> moved(int count) {
        List<UUID> all = parcels.create(tenant, count);
        for (UUID parcel : all) {
            IntStream.range(0, 3).forEach(_ -> parcels.move(tenant, parcel));
        }
        arrives(() -> assertThat(parcels.count(tenant, "arrival")).isEqualTo(count * 4L));
        arrives(() ->
                all.forEach(parcel -> assertThat(parcels.copies(tenant, parcel)).containsExactly(3)));
        return all;
    }

    private long version(UUID parcel) {
        return parcels.as(tenant, () -> sql.query(
                        "SELECT version FROM parcel WHERE tenant_id = ? AND id = ?",
                        row -> row.getLong(1),
                        tenant,
                        parcel)
                .getFirst());
    }

    private List<String> rows(String query) {
        return parcels.as(tenant, () -> sql.query(query + " ORDER BY 1", row -> row.getString(1), tenant));
    }

    private void change(String statement, Object... args) {
        assertThat(parcels.as(tenant, () -> sql.update(statement, args))).isPositive();
    }

    private static void arrives(Runnable assertion) {
        Awaitility.await().atMost(Patience.LIMIT).untilAsserted(assertion::run);
    }
}
