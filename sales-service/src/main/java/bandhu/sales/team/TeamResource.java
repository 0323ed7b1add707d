package bandhu.sales.team;

import bandhu.chassis.batch.BatchAnswer;
import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.batch.Batches;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.exports.Export;
import bandhu.chassis.exports.ExportRequest;
import bandhu.chassis.exports.ExportWriter;
import bandhu.chassis.exports.Exports;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.imports.ImportQuery;
import bandhu.chassis.imports.Imports;
import bandhu.chassis.imports.Upload;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Teams over HTTP. */
@Path("/v1/teams")
@Tag(name = "teams", description = "The tree of teams that sellers are in.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TeamResource {
    private final TeamService service;
    private final Batches batches;
    private final Imports imports;
    private final Exports exports;

    TeamResource(TeamService service, Batches batches, Imports imports, Exports exports) {
        this.service = service;
        this.batches = batches;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public TeamView createTeam(@Valid @NotNull CreateTeam input) {
        return service.createTeam(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public BatchAnswer batchTeams(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<JobView> importTeams(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<TeamView> listTeams(@BeanParam ListQuery query) {
        return service.listTeams(query);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<TeamView> searchTeams(@Valid @NotNull SearchRequest query) {
        return service.listTeams(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed(Roles.ANY)
    public Export exportTeams(@Valid @NotNull ExportRequest request) {
        return exports.of("teams", request, service::listTeams);
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.ANY)
    public FieldsView listTeamFields() {
        return service.listTeamFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public TeamView getTeam(UUID id) {
        return service.getTeam(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public TeamView patchTeam(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchTeam(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<TeamView> upsertTeam(
            String system,
            String externalId,
            @Valid @NotNull CreateTeam input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<TeamView> done = service.upsertTeam(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public void deleteTeam(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteTeam(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public TeamView restoreTeam(UUID id) {
        return service.restoreTeam(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.ANY)
    public Page<ChangeView> listTeamChanges(UUID id, @BeanParam ListQuery query) {
        return service.listTeamChanges(id, query);
    }
}
