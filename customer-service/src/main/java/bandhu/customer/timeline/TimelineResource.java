package bandhu.customer.timeline;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Timelines over HTTP. */
@Path("/v1/customers/{id}/timeline")
@Tag(name = "timeline", description = "Everything that touched a customer, newest first.")
@Idempotent
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {
    private final TimelineService service;

    TimelineResource(TimelineService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<TimelineEntryView> listTimelineEntries(UUID id, @BeanParam TimelineQuery query) {
        return service.listTimelineEntries(id, query);
    }
}
