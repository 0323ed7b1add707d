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

/** Opportunities that were won or lost, as the figures count them. */
@Path("/v1/deal-outcomes")
@Tag(name = "deal-outcomes", description = "Opportunities that were won or lost, as the figures count them.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class DealOutcomeResource {
    private final DealOutcomeService service;

    DealOutcomeResource(DealOutcomeService service) {
        this.service = service;
    }

    @GET
    public Page<DealOutcomeView> listDealOutcomes(@BeanParam ListQuery query) {
        return service.listDealOutcomes(query);
    }

    @POST
    @Path("search")
    public Page<DealOutcomeView> searchDealOutcomes(@Valid @NotNull SearchRequest query) {
        return service.listDealOutcomes(query);
    }

    @GET
    @Path("fields")
    public FieldsView listDealOutcomeFields() {
        return service.listDealOutcomeFields();
    }
}
