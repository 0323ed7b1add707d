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

/** Answers to surveys, as the figures count them. */
@Path("/v1/survey-scores")
@Tag(name = "survey-scores", description = "Answers to surveys, as the figures count them.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class SurveyScoreResource {
    private final SurveyScoreService service;

    SurveyScoreResource(SurveyScoreService service) {
        this.service = service;
    }

    @GET
    public Page<SurveyScoreView> listSurveyScores(@BeanParam ListQuery query) {
        return service.listSurveyScores(query);
    }

    @POST
    @Path("search")
    public Page<SurveyScoreView> searchSurveyScores(@Valid @NotNull SearchRequest query) {
        return service.listSurveyScores(query);
    }

    @GET
    @Path("fields")
    public FieldsView listSurveyScoreFields() {
        return service.listSurveyScoreFields();
    }
}
