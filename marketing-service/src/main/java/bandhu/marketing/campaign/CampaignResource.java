package bandhu.marketing.campaign;

import bandhu.chassis.batch.BatchAnswer;
import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Batches;
import bandhu.chassis.bulk.BulkPreview;
import bandhu.chassis.bulk.BulkRequest;
import bandhu.chassis.bulk.Bulks;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns over HTTP. */
@Path("/v1/campaigns")
@Tag(name = "campaigns", description = "Mails to the customers of a segment who agreed to them.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CampaignResource {
    private static final String COLLECTION = "campaigns";
    private final CampaignService service;
    private final Batches batches;
    private final CampaignProgressService progress;
    private final Bulks bulks;

    CampaignResource(CampaignService service, Batches batches, CampaignProgressService progress, Bulks bulks) {
        this.service = service;
        this.batches = batches;
        this.progress = progress;
        this.bulks = bulks;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView createCampaign(@Valid @NotNull CreateCampaign input) {
        return service.createCampaign(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public BatchAnswer batchCampaigns(@Valid @NotNull BatchRequest request) {
        return batches.apply(
                request,
                new BatchTarget<>(
                        COLLECTION,
                        CreateCampaign.class,
                        service::createCampaign,
                        service::patchCampaign,
                        service::upsertCampaign,
                        service::deleteCampaign,
                        service::expectCampaigns));
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.MARKETER,
        Roles.SALES_MANAGER,
        Roles.SUPPORT_MANAGER,
        Roles.ANALYST
    })
    public Page<CampaignView> listCampaigns(@BeanParam ListQuery query) {
        return service.listCampaigns(query);
    }

    @POST
    @Path("search")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.MARKETER,
        Roles.SALES_MANAGER,
        Roles.SUPPORT_MANAGER,
        Roles.ANALYST
    })
    public Page<CampaignView> searchCampaigns(@Valid @NotNull SearchRequest query) {
        return service.listCampaigns(query);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public RestResponse<JobView> bulkCampaigns(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public BulkPreview previewBulkCampaigns(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.MARKETER,
        Roles.SALES_MANAGER,
        Roles.SUPPORT_MANAGER,
        Roles.ANALYST
    })
    public FieldsView listCampaignFields() {
        return service.listCampaignFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.MARKETER,
        Roles.SALES_MANAGER,
        Roles.SUPPORT_MANAGER,
        Roles.ANALYST
    })
    public CampaignView getCampaign(UUID id) {
        return service.getCampaign(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView patchCampaign(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchCampaign(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public RestResponse<CampaignView> upsertCampaign(
            String system,
            String externalId,
            @Valid @NotNull CreateCampaign input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<CampaignView> done = service.upsertCampaign(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public void deleteCampaign(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteCampaign(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView restoreCampaign(UUID id) {
        return service.restoreCampaign(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.MARKETER,
        Roles.SALES_MANAGER,
        Roles.SUPPORT_MANAGER,
        Roles.ANALYST
    })
    public Page<ChangeView> listCampaignChanges(UUID id, @BeanParam ListQuery query) {
        return service.listCampaignChanges(id, query);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView startCampaign(UUID id, @RequestBody(required = false) @Valid MoveCampaign input) {
        return progress.startCampaign(id, input == null ? MoveCampaign.NOW : input);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView pauseCampaign(UUID id, @RequestBody(required = false) @Valid MoveCampaign input) {
        return progress.pauseCampaign(id, input == null ? MoveCampaign.NOW : input);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView resumeCampaign(UUID id, @RequestBody(required = false) @Valid MoveCampaign input) {
        return progress.resumeCampaign(id, input == null ? MoveCampaign.NOW : input);
    }

    @POST
    @Path("{id}/finish")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public CampaignView finishCampaign(UUID id, @RequestBody(required = false) @Valid MoveCampaign input) {
        return progress.finishCampaign(id, input == null ? MoveCampaign.NOW : input);
    }
}
