package bandhu.customer.rule;

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

@Path("/v1/lifecycle-rules")
@Tag(name = "lifecycle-rules", description = "The tenant's numbers for the lifecycle")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RuleResource {
    private final RuleService service;

    RuleResource(RuleService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public RulesView getLifecycleRules() {
        return service.lifecycleRules();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RulesView patchLifecycleRules(MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchRules(patch, ifMatch);
    }

    @GET
    @Path("history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public Page<ChangeView> listLifecycleRulesChanges(@BeanParam ListQuery query) {
        return service.listRuleChanges(query);
    }
}
