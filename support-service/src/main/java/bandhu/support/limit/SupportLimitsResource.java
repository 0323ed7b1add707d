package bandhu.support.limit;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The limits of the service over HTTP. */
@Path("/v1/support-limits")
@Tag(name = "limits", description = "What the service grants a tenant.")
@Idempotent
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SupportLimitsResource {
    private final SupportLimitsService service;

    SupportLimitsResource(SupportLimitsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public SupportLimitsView getSupportLimits() {
        return service.getSupportLimits();
    }
}
