package bandhu.analytics.drill;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers bought and gave back, as the figures count it. */
@Path("/v1/purchases")
@Tag(name = "purchases", description = "What customers bought and gave back, as the figures count it.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class PurchaseResource {
    private final PurchaseService service;

    PurchaseResource(PurchaseService service) {
        this.service = service;
    }

    @GET
    public Page<PurchaseView> listPurchases(@BeanParam ListQuery query) {
        return service.listPurchases(query);
    }

    @POST
    @Path("search")
    public Page<PurchaseView> searchPurchases(@Valid @NotNull SearchRequest query) {
        return service.listPurchases(query);
    }

    @GET
    @Path("fields")
    public FieldsView listPurchaseFields() {
        return service.listPurchaseFields();
    }
}
