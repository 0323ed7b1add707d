package bandhu.customer.settings;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's settings over HTTP. */
@Path("/v1/tenant-settings")
@Tag(name = "tenant-settings", description = "What the tenant set for all services.")
@Idempotent
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TenantSettingsResource {
    private final TenantSettingsService service;

    TenantSettingsResource(TenantSettingsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public TenantSettingsView getTenantSettings() {
        return service.getTenantSettings();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    public TenantSettingsView patchTenantSettings(MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchTenantSettings(patch, ifMatch);
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.ADMIN)
    public Page<ChangeView> listTenantSettingsChanges(@BeanParam ListQuery query) {
        return service.listTenantSettingsChanges(query);
    }
}
