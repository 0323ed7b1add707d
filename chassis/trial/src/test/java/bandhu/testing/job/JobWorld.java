package bandhu.testing.job;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.data.OwnerDatabase;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import static org.awaitility.Awaitility.await;

/** Starts jobs, waits for them, and counts what they did. */
@ApplicationScoped
public class JobWorld {
    private final JobService jobs;
    private final Calls calls;
    private final OwnerDatabase database;

    JobWorld(JobService jobs, Calls calls, OwnerDatabase database) {
        this.jobs = jobs;
        this.calls = calls;
        this.database = database;
    }

    /** As the tenant's admin. */
    UUID start(Tenant tenant, Marks.Plan plan) {
        return start(tenant, Roles.ADMIN, plan);
    }

    /** As the person that {@link Tenant#as} speaks for. */
    UUID start(Tenant tenant, String role, Marks.Plan plan) {
        Call call =
                new Call(tenant.name(), tenant.name() + "-" + role, Set.of(role), "api", "c-1", null, Quiet.LIVE, 0);
        return calls.as(call, () -> jobs.startJob("marks", plan).id());
    }

    static JsonPath job(Tenant tenant, UUID id) {
        return job(tenant.as(Roles.ADMIN), id);
    }

    static JsonPath job(Client client, UUID id) {
        return client.get("/v1/sample-jobs/" + id).statusCode(200).extract().jsonPath();
    }

    static JsonPath expect(Tenant tenant, UUID id, String state) {
        return await().atMost(Patience.LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(tenant, id), job -> job.getString("state").equals(state));
    }

    static void expectProgress(Tenant tenant, UUID id) {
        await().atMost(Patience.LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> job(tenant, id).getLong("processed") > 0);
    }

    /** How often items were marked. */
    long marks(Tenant tenant, UUID id) {
        return count("SELECT count(*) FROM mark WHERE job_id = ? AND tenant_id = ?", tenant, id);
    }

    /** How many items were marked. */
    long marked(Tenant tenant, UUID id) {
        return count("SELECT count(DISTINCT item) FROM mark WHERE job_id = ? AND tenant_id = ?", tenant, id);
    }

    private long count(String query, Tenant tenant, UUID id) {
        return Long.parseLong(database.texts(query, id, tenant.name()).getFirst());
    }
}
