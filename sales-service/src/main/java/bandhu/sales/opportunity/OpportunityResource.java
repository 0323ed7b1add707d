package bandhu.sales.opportunity;

import bandhu.chassis.batch.BatchAnswer;
import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.batch.Batches;
import bandhu.chassis.bulk.BulkPreview;
import bandhu.chassis.bulk.BulkRequest;
import bandhu.chassis.bulk.Bulks;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.customfield.CreateCustomField;
import bandhu.chassis.customfield.CustomFieldService;
import bandhu.chassis.customfield.CustomFieldView;
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
import bandhu.sales.stagechange.StageChangeView;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Opportunities over HTTP. */
@Path("/v1/opportunities")
@Tag(name = "opportunities", description = "Deals that may become purchases, on their way through a pipeline.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OpportunityResource {
    private static final String COLLECTION = "opportunities";
    private final OpportunityService service;
    private final Batches batches;
    private final OpportunityProgressService progress;
    private final CustomFieldService fields;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    OpportunityResource(
            OpportunityService service,
            Batches batches,
            OpportunityProgressService progress,
            CustomFieldService fields,
            Bulks bulks,
            Imports imports,
            Exports exports) {
        this.service = service;
        this.batches = batches;
        this.progress = progress;
        this.fields = fields;
        this.bulks = bulks;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView createOpportunity(@Valid @NotNull CreateOpportunity input) {
        return service.createOpportunity(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public BatchAnswer batchOpportunities(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<JobView> importOpportunities(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<OpportunityView> listOpportunities(@BeanParam ListQuery query) {
        return service.listOpportunities(query);
    }

    @POST
    @Path("search")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<OpportunityView> searchOpportunities(@Valid @NotNull SearchRequest query) {
        return service.listOpportunities(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Export exportOpportunities(@Valid @NotNull ExportRequest request) {
        return exports.of(COLLECTION, request, service::listOpportunities);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<JobView> bulkOpportunities(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public BulkPreview previewBulkOpportunities(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public FieldsView listOpportunityFields() {
        return service.listOpportunityFields();
    }

    @POST
    @Path("fields")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public CustomFieldView defineOpportunityField(@Valid @NotNull CreateCustomField input) {
        return fields.define(COLLECTION, input);
    }

    @PATCH
    @Path("fields/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public CustomFieldView patchOpportunityField(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return fields.patch(COLLECTION, id, patch, ifMatch);
    }

    @DELETE
    @Path("fields/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public void deleteOpportunityField(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        fields.delete(COLLECTION, id, ifMatch);
    }

    @POST
    @Path("fields/{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public CustomFieldView restoreOpportunityField(UUID id) {
        return fields.restore(COLLECTION, id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public OpportunityView getOpportunity(UUID id) {
        return service.getOpportunity(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView patchOpportunity(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchOpportunity(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<OpportunityView> upsertOpportunity(
            String system,
            String externalId,
            @Valid @NotNull CreateOpportunity input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<OpportunityView> done =
                service.upsertOpportunity(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public void deleteOpportunity(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteOpportunity(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView restoreOpportunity(UUID id) {
        return service.restoreOpportunity(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<ChangeView> listOpportunityChanges(UUID id, @BeanParam ListQuery query) {
        return service.listOpportunityChanges(id, query);
    }

    @GET
    @Path("{id}/stage-changes")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<StageChangeView> listOpportunityStageChanges(UUID id, @BeanParam ListQuery query) {
        return service.listOpportunityStageChanges(id, query);
    }

    @POST
    @Path("{id}/move")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView moveOpportunity(UUID id, @Valid @NotNull MoveOpportunity input) {
        return progress.moveOpportunity(id, input);
    }

    @POST
    @Path("{id}/win")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView winOpportunity(UUID id, @RequestBody(required = false) @Valid WinOpportunity input) {
        return progress.winOpportunity(id, input == null ? new WinOpportunity(null, null, null) : input);
    }

    @POST
    @Path("{id}/lose")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView loseOpportunity(UUID id, @Valid @NotNull LoseOpportunity input) {
        return progress.loseOpportunity(id, input);
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OpportunityView reopenOpportunity(UUID id, @RequestBody(required = false) @Valid ReopenOpportunity input) {
        return progress.reopenOpportunity(id, input == null ? new ReopenOpportunity(null) : input);
    }
}
