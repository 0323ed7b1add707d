package bandhu.marketing.limit;

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
@Path("/v1/marketing-limits")
@Tag(name = "limits", description = "What the service grants a tenant.")
@Idempotent
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MarketingLimitsResource {
    private final MarketingLimitsService service;

    MarketingLimitsResource(MarketingLimitsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public MarketingLimitsView getMarketingLimits() {
        return service.getMarketingLimits();
    }
}
