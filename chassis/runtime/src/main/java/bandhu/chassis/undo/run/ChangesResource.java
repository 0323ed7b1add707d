package bandhu.chassis.undo.run;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/<service>-changes}: what one request, batch or job changed in this service, and the way back. */
@Path("/v1/{changes:\\G[a-z]+-changes}")
@Tag(name = "changes", description = "What one request, batch or job changed, and the way back.")
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
public class ChangesResource {
    private static final String COLLECTION = "changes";
    private final UndoService service;
    private final ServicePath path;

    ChangesResource(UndoService service, ServicePath path) {
        this.service = service;
        this.path = path;
    }

    @GET
    @Path("{correlationId}")
    public Page<RecordChanges> listRecordChanges(
            @PathParam(COLLECTION) String collection,
            @PathParam("correlationId") String correlationId,
            @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.listRecordChanges(correlationId, query);
    }

    @POST
    @Path("{correlationId}/undo")
    public UndoAnswer undoChanges(
            @PathParam(COLLECTION) String collection,
            @PathParam("correlationId") String correlationId,
            @RequestBody(required = false) @Valid UndoChanges input) {
        path.require(collection, COLLECTION);
        return service.undoChanges(correlationId, input != null && input.isForced());
    }
}
