package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.job.Marks.Plan;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever dies in the middle of a job, no item is done twice and none is left out; and nobody waits for another tenant's. */
@QuarkusTest
class JobFaultsTest {
    @Inject
    JobWorld world;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Tenant tenant = Tenants.random();

    /** To the database, a process that is killed is a connection that ends in the middle of a transaction. */
    @Test
    void a_worker_that_dies_in_a_chunk_takes_nothing_with_it_and_repeats_nothing() {
        UUID id = world.start(tenant, Plan.of(1_000).dyingAt(530, 2));

        JsonPath done = JobWorld.expect(tenant, id, "done");

        assertThat(done.getLong("processed")).isEqualTo(1_000);
        assertThat(done.getLong("failed")).isZero();
        assertThat(world.marks(tenant, id)).isEqualTo(1_000);
        assertThat(world.marked(tenant, id)).isEqualTo(1_000);
    }

    @Test
    void a_worker_that_dies_at_a_refused_item_repeats_nothing_either() {
        UUID id = world.start(tenant, Plan.of(300).refusing(149, 151).dyingAt(150, 2));

        JsonPath done = JobWorld.expect(tenant, id, "done");

        assertThat(done.getLong("failed")).isEqualTo(2);
        assertThat(world.marks(tenant, id)).isEqualTo(298);
        assertThat(world.marked(tenant, id)).isEqualTo(298);
    }

    /** Another replica's chunk is a transaction that has the job's row locked. */
    @Test
    void what_another_worker_holds_is_left_alone_and_taken_over_as_soon_as_it_dies() throws Exception {
        UUID id = world.start(tenant, Plan.of(1_500).slow(4));
        JobWorld.expectProgress(tenant, id);
        long held;
        try (Connection other = DriverManager.getConnection(url, user, password)) {
            hold(other, id);
            held = JobWorld.job(tenant, id).getLong("processed");
            int begun = Marks.begun(id);
            Tenant another = Tenants.random();
            JobWorld.expect(another, world.start(another, Plan.of(300).slow(4)), "done");
            assertThat(Marks.begun(id)).isEqualTo(begun);
            assertThat(JobWorld.job(tenant, id).getLong("processed")).isEqualTo(held);
        }

        JobWorld.expect(tenant, id, "done");

        assertThat(held).isLessThan(1_500);
        assertThat(world.marks(tenant, id)).isEqualTo(1_500);
        assertThat(world.marked(tenant, id)).isEqualTo(1_500);
    }

    /** More tenants than have their turns in one round. */
    @Test
    void a_small_job_does_not_wait_for_other_tenants_large_ones() {
        Map<Tenant, UUID> large = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            Tenant other = Tenants.random();
            large.put(other, world.start(other, Plan.of(60_000).slow(1)));
        }

        UUID small = world.start(tenant, Plan.of(500).slow(1));
        JobWorld.expect(tenant, small, "done");

        large.forEach((other, id) -> other.as(Roles.ADMIN)
                .post("/v1/sample-jobs/" + id + "/cancel", null)
                .statusCode(200));
    }

    /** A tenant that asks for many small jobs gets no more turns than one that asked for a large one. */
    @Test
    void a_large_job_does_not_wait_for_another_tenant_s_many_small_ones() {
        List<UUID> many = IntStream.range(0, 40)
                .mapToObj(_ -> world.start(tenant, Plan.of(300).slow(1)))
                .toList();
        Tenant other = Tenants.random();

        UUID large = world.start(other, Plan.of(2_000).slow(1));
        JobWorld.expect(other, large, "done");

        assertThat(many.stream()
                        .map(id -> JobWorld.job(tenant, id).getString("state"))
                        .filter(state -> !state.equals("done")))
                .isNotEmpty();
        many.forEach(id -> tenant.as(Roles.ADMIN).post("/v1/sample-jobs/" + id + "/cancel", null));
    }

    private void hold(Connection other, UUID id) throws SQLException {
        other.setAutoCommit(false);
        try (var setting = other.prepareStatement("SELECT set_config('app.tenant', ?, true)");
                var lock = other.prepareStatement("SELECT 1 FROM job WHERE tenant_id = ? AND id = ? FOR UPDATE")) {
            setting.setString(1, tenant.name());
            setting.execute();
            lock.setString(1, tenant.name());
            lock.setObject(2, id);
            lock.execute();
        }
    }
}
