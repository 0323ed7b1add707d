package bandhu.support.answer;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.security.Roles;
import bandhu.support.page.HtmlPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers to surveys over HTTP: for the staff, for programs that hold a survey's link, and as pages for people. */
@Path("/v1/survey-answers")
@Tag(name = "survey-answers", description = "What people answered to surveys, and where they answer.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SurveyAnswerResource {
    private final SurveyAnswerService service;
    private final PublicAnswers answers;
    private final AnswerPages pages;

    SurveyAnswerResource(SurveyAnswerService service, PublicAnswers answers, AnswerPages pages) {
        this.service = service;
        this.answers = answers;
        this.pages = pages;
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
    public Page<SurveyAnswerView> listSurveyAnswers(@BeanParam ListQuery query) {
        return service.listSurveyAnswers(query);
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
    public Page<SurveyAnswerView> searchSurveyAnswers(@Valid @NotNull SearchRequest query) {
        return service.listSurveyAnswers(query);
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
    public FieldsView listSurveyAnswerFields() {
        return service.listSurveyAnswerFields();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    public SurveyAnswerView recordSurveyAnswer(@Valid @NotNull RecordAnswer input) {
        return service.recordSurveyAnswer(input);
    }

    @GET
    @Path("{token}")
    @PermitAll
    @SecurityRequirements
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InvitationView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public InvitationView readSurvey(String token, @QueryParam("score") String score) {
        return answers.read(token);
    }

    @POST
    @Path("{token}")
    @PermitAll
    @SecurityRequirements
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GiveAnswer.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = GiveAnswer.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InvitationView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public InvitationView answerSurvey(String token, @Valid @NotNull GiveAnswer input) {
        return answers.give(token, input);
    }

    @GET
    @Path("{token}")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> readSurveyPage(String token, @QueryParam("score") String score) {
        return answer(pages.read(token, score));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> answerSurveyPage(
            String token, @FormParam("score") String score, @FormParam("comment") String comment) {
        return answer(pages.give(token, score, comment));
    }

    private static RestResponse<String> answer(HtmlPage page) {
        return ResponseBuilder.<String>create(page.status())
                .entity(page.document())
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", HtmlPage.POLICY)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
