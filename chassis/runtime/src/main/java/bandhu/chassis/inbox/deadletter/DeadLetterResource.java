package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/<service>-dead-letters}: events that this service could not consume. */
@Path("/v1/{dead-letters:\\G[a-z]+-dead-letters}")
@Tag(name = "dead-letters", description = "Events that this service could not consume, and their replay.")
@Idempotent
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final String COLLECTION = DeadLetterService.COLLECTION;
    private final DeadLetterService service;
    private final ServicePath path;

    DeadLetterResource(DeadLetterService service, ServicePath path) {
        this.service = service;
        this.path = path;
    }

    @GET
    public Page<DeadLetterView> listDeadLetters(
            @PathParam(COLLECTION) String collection, @BeanParam DeadLetterQuery query) {
        path.require(collection, COLLECTION);
        return service.listDeadLetters(query);
    }

    @GET
    @Path("parked-keys")
    public Page<ParkedKeyView> listParkedKeys(@PathParam(COLLECTION) String collection, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.listParkedKeys(query);
    }

    @GET
    @Path("{id}")
    public DeadLetterView getDeadLetter(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.getDeadLetter(id);
    }

    @POST
    @Path("{id}/replay")
    public Resolution replayDeadLetter(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.replayDeadLetter(id);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Resolution discardDeadLetter(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @RequestBody(required = false) @Valid DiscardDeadLetter input) {
        path.require(collection, COLLECTION);
        return service.discardDeadLetter(id, input == null ? null : input.reason());
    }
}
