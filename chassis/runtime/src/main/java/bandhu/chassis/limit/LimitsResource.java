package bandhu.chassis.limit;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The limits of the service over HTTP. */
@Path("/v1/{limits:\\G[a-z]+-limits}")
@Tag(name = "limits", description = "What the service grants a tenant.")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class LimitsResource {
    private static final String COLLECTION = "limits";
    private final LimitsService service;
    private final ServicePath path;

    LimitsResource(LimitsService service, ServicePath path) {
        this.service = service;
        this.path = path;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public LimitsView getLimits(@PathParam(COLLECTION) String collection) {
        path.require(collection, COLLECTION);
        return service.getLimits();
    }
}
