package bandhu.customer.stage;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/lifecycle")
@Tag(name = "lifecycle", description = "Where customers stand, since when and why")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class StageResource {
    private final StageService service;

    StageResource(StageService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public LifecycleView getLifecycle(UUID id) {
        return service.lifecycle(id);
    }

    @POST
    @Path("override")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SALES_MANAGER,
        Roles.SALES_REP,
        Roles.MARKETER,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT
    })
    public LifecycleView overrideLifecycle(UUID id, @Valid @NotNull SetOverride input) {
        return service.override(id, input);
    }
}
