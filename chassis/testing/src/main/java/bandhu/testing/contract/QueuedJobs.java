package bandhu.testing.contract;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.TestRun;
import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives a tenant a job of a kind that nobody does, so that it stays as it is. */
public final class QueuedJobs {

    private QueuedJobs() {}

    /** The job's id by the address of the service's jobs. */
    public static Map<String, String> of(Tenant tenant) {
        Call admin = new Call(
                tenant.name(),
                tenant.name() + "-" + Roles.ADMIN,
                Set.of(Roles.ADMIN),
                "api",
                UUID.randomUUID().toString(),
                null,
                Quiet.LIVE,
                0);
        JobService jobs = Arc.container().instance(JobService.class).get();
        UUID id = Arc.container().instance(Calls.class).get().as(admin, () -> jobs.startJob(
                        "nothing", Map.of("for", tenant.name()))
                .id());
        return Map.of("/v1/" + TestRun.current().service() + "-jobs", id.toString());
    }
}
