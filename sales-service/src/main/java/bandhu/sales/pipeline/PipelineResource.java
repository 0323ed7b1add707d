package bandhu.sales.pipeline;

import bandhu.chassis.batch.BatchAnswer;
import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Batches;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.idempotency.Idempotent;
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

/** Pipelines over HTTP. */
@Path("/v1/pipelines")
@Tag(name = "pipelines", description = "The stages that opportunities pass, with their probabilities.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PipelineResource {
    private final PipelineService service;
    private final Batches batches;

    PipelineResource(PipelineService service, Batches batches) {
        this.service = service;
        this.batches = batches;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public PipelineView createPipeline(@Valid @NotNull CreatePipeline input) {
        return service.createPipeline(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public BatchAnswer batchPipelines(@Valid @NotNull BatchRequest request) {
        return batches.apply(
                request,
                new BatchTarget<>(
                        Pipeline.COLLECTION,
                        CreatePipeline.class,
                        service::createPipeline,
                        service::patchPipeline,
                        service::upsertPipeline,
                        service::deletePipeline,
                        service::expectPipelines));
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<PipelineView> listPipelines(@BeanParam ListQuery query) {
        return service.listPipelines(query);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<PipelineView> searchPipelines(@Valid @NotNull SearchRequest query) {
        return service.listPipelines(query);
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.ANY)
    public FieldsView listPipelineFields() {
        return service.listPipelineFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public PipelineView getPipeline(UUID id) {
        return service.getPipeline(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public PipelineView patchPipeline(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchPipeline(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<PipelineView> upsertPipeline(
            String system,
            String externalId,
            @Valid @NotNull CreatePipeline input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<PipelineView> done = service.upsertPipeline(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public void deletePipeline(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deletePipeline(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public PipelineView restorePipeline(UUID id) {
        return service.restorePipeline(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.ANY)
    public Page<ChangeView> listPipelineChanges(UUID id, @BeanParam ListQuery query) {
        return service.listPipelineChanges(id, query);
    }
}
