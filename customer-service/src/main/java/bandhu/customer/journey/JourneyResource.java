package bandhu.customer.journey;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Journeys over HTTP. */
@Path("/v1/customers/{id}/journey")
@Tag(name = "journey", description = "A customer's way through the stages, with the time in each.")
@Idempotent
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class JourneyResource {
    private final JourneyService service;

    JourneyResource(JourneyService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public JourneyView getJourney(UUID id) {
        return service.getJourney(id);
    }
}
