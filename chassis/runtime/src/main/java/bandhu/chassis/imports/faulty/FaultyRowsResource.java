package bandhu.chassis.imports.faulty;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.imports.Upload;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/<service>-jobs/{id}/faulty-rows}: what an import refused, as a file to mend and load again. */
@Path("/v1/{jobs:\\G[a-z]+-jobs}/{id}/faulty-rows")
@Tag(name = "jobs")
@Idempotent
@RunOnVirtualThread
@RolesAllowed(Roles.ANY)
public class FaultyRowsResource {
    private static final String COLLECTION = "jobs";
    private final FaultyRowsService service;
    private final ServicePath path;

    FaultyRowsResource(FaultyRowsService service, ServicePath path) {
        this.service = service;
        this.path = path;
    }

    @GET
    @Produces(Upload.CSV)
    public FaultyRows getFaultyRows(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.getFaultyRows(id);
    }
}
