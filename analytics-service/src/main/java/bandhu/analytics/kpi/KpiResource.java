package bandhu.analytics.kpi;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/kpis")
@Tag(name = "kpis", description = "Figures of a period, alone or by group.")
@Idempotent
@RunOnVirtualThread
class KpiResource {
    private final KpiService service;

    KpiResource(KpiService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public KpiAnswer readKpis(@BeanParam KpiQuery query) {
        return service.readKpis(query);
    }
}
