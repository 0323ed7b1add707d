package bandhu.chassis.undo.job;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.job.api.AcceptedJobs;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.security.Roles;
import bandhu.chassis.undo.run.UndoChanges;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/<service>-jobs/{id}/undo}: takes back what a job did, however much that was. */
@Path("/v1/{jobs:\\G[a-z]+-jobs}/{id}/undo")
@Tag(name = "jobs")
@Idempotent
@RunOnVirtualThread
@RolesAllowed({
    Roles.ADMIN,
    Roles.INTEGRATION,
    Roles.SALES_MANAGER,
    Roles.SALES_REP,
    Roles.MARKETER,
    Roles.SUPPORT_MANAGER,
    Roles.SUPPORT_AGENT
})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JobUndoResource {
    private static final String COLLECTION = "jobs";
    private final JobService service;
    private final AcceptedJobs accepted;
    private final ServicePath path;

    JobUndoResource(JobService service, AcceptedJobs accepted, ServicePath path) {
        this.service = service;
        this.accepted = accepted;
        this.path = path;
    }

    @POST
    @ResponseStatus(202)
    public RestResponse<JobView> undoJob(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @RequestBody(required = false) @Valid UndoChanges input) {
        path.require(collection, COLLECTION);
        boolean force = input != null && input.isForced();
        return accepted.answer(service.startUndo(id, UndoKind.KIND, new UndoParameters(id, force)));
    }
}
