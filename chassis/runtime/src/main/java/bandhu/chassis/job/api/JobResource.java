package bandhu.chassis.job.api;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** {@code /v1/<service>-jobs}: large work that goes on after its request was answered. */
@Path("/v1/{jobs:\\G[a-z]+-jobs}")
@Tag(name = "jobs", description = "Large work that goes on after its request was answered.")
@Idempotent
@RunOnVirtualThread
@RolesAllowed(Roles.ANY)
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
    private static final String COLLECTION = "jobs";
    private final JobService service;
    private final JobEvents events;
    private final ServicePath path;

    JobResource(JobService service, JobEvents events, ServicePath path) {
        this.service = service;
        this.events = events;
        this.path = path;
    }

    @GET
    public Page<JobView> listJobs(@PathParam(COLLECTION) String collection, @BeanParam JobQuery query) {
        path.require(collection, COLLECTION);
        return service.listJobs(query);
    }

    @GET
    @Path("{id}")
    public JobView getJob(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.getJob(id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "An event `progress` with the job for each step, until it has ended.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> watchJob(
            @PathParam(COLLECTION) String collection, @PathParam("id") UUID id, @Context Sse sse) {
        path.require(collection, COLLECTION);
        return events.of(id, sse);
    }

    @GET
    @Path("{id}/errors")
    public Page<JobErrorView> listJobErrors(
            @PathParam(COLLECTION) String collection, @PathParam("id") UUID id, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.listJobErrors(id, query);
    }

    @POST
    @Path("{id}/cancel")
    public JobView cancelJob(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.cancelJob(id);
    }

    @POST
    @Path("{id}/retry")
    public JobView retryJob(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.retryJob(id);
    }
}
