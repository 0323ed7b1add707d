package bandhu.analytics.kpi;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/metrics")
@Tag(name = "metrics", description = "The catalogue of figures: what each means and how it is computed.")
@Idempotent
@RunOnVirtualThread
class MetricResource {

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<MetricView> listMetrics() {
        return new Page<>(Arrays.stream(Metric.values()).map(MetricView::of).toList(), null, null, null);
    }
}
