package bandhu.support.survey;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys over HTTP. */
@Path("/v1/surveys")
@Tag(name = "surveys", description = "Questions that customers are asked, and when.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SurveyResource {
    private final SurveyService service;

    SurveyResource(SurveyService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT,
        Roles.SALES_MANAGER,
        Roles.ANALYST
    })
    public Page<SurveyView> listSurveys(@BeanParam ListQuery query) {
        return service.listSurveys(query);
    }

    @POST
    @Path("search")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT,
        Roles.SALES_MANAGER,
        Roles.ANALYST
    })
    public Page<SurveyView> searchSurveys(@Valid @NotNull SearchRequest query) {
        return service.listSurveys(query);
    }

    @GET
    @Path("fields")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT,
        Roles.SALES_MANAGER,
        Roles.ANALYST
    })
    public FieldsView listSurveyFields() {
        return service.listSurveyFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT,
        Roles.SALES_MANAGER,
        Roles.ANALYST
    })
    public SurveyView getSurvey(UUID id) {
        return service.getSurvey(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER})
    public SurveyView patchSurvey(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchSurvey(id, patch, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT, Roles.SALES_MANAGER})
    public Page<ChangeView> listSurveyChanges(UUID id, @BeanParam ListQuery query) {
        return service.listSurveyChanges(id, query);
    }
}
