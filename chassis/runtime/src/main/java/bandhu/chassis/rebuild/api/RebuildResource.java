package bandhu.chassis.rebuild.api;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.job.api.AcceptedJobs;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/<service>-rebuilds}: what the service keeps of what others tell, and making that anew. */
@Path("/v1/{rebuilds:\\G[a-z]+-rebuilds}")
@Tag(name = "rebuilds", description = "What this service keeps of what others tell, and making that anew.")
@Idempotent
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {
    private static final String COLLECTION = "rebuilds";
    private final RebuildService service;
    private final AcceptedJobs accepted;
    private final ServicePath path;

    RebuildResource(RebuildService service, AcceptedJobs accepted, ServicePath path) {
        this.service = service;
        this.accepted = accepted;
        this.path = path;
    }

    @GET
    public Page<ReadModelView> listReadModels(@PathParam(COLLECTION) String collection, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.listReadModels(query);
    }

    @POST
    @ResponseStatus(202)
    public RestResponse<JobView> createRebuild(
            @PathParam(COLLECTION) String collection, @Valid @NotNull CreateRebuild input) {
        path.require(collection, COLLECTION);
        return accepted.answer(service.createRebuild(input));
    }
}
