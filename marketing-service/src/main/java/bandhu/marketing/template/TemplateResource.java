package bandhu.marketing.template;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates over HTTP. */
@Path("/v1/templates")
@Tag(name = "templates", description = "Texts of mails with places for what is known of a customer.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TemplateResource {
    private static final String COLLECTION = "templates";
    private final TemplateService service;
    private final Batches batches;
    private final Bulks bulks;

    TemplateResource(TemplateService service, Batches batches, Bulks bulks) {
        this.service = service;
        this.batches = batches;
        this.bulks = bulks;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public TemplateView createTemplate(@Valid @NotNull CreateTemplate input) {
        return service.createTemplate(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public BatchAnswer batchTemplates(@Valid @NotNull BatchRequest request) {
        return batches.apply(
                request,
                new BatchTarget<>(
                        COLLECTION,
                        CreateTemplate.class,
                        service::createTemplate,
                        service::patchTemplate,
                        service::upsertTemplate,
                        service::deleteTemplate,
                        service::expectTemplates));
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
    public Page<TemplateView> listTemplates(@BeanParam ListQuery query) {
        return service.listTemplates(query);
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
    public Page<TemplateView> searchTemplates(@Valid @NotNull SearchRequest query) {
        return service.listTemplates(query);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public RestResponse<JobView> bulkTemplates(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public BulkPreview previewBulkTemplates(@Valid @NotNull BulkRequest request) {
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
    public FieldsView listTemplateFields() {
        return service.listTemplateFields();
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
    public TemplateView getTemplate(UUID id) {
        return service.getTemplate(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public TemplateView patchTemplate(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchTemplate(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public RestResponse<TemplateView> upsertTemplate(
            String system,
            String externalId,
            @Valid @NotNull CreateTemplate input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<TemplateView> done = service.upsertTemplate(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public void deleteTemplate(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteTemplate(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public TemplateView restoreTemplate(UUID id) {
        return service.restoreTemplate(id);
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
    public Page<ChangeView> listTemplateChanges(UUID id, @BeanParam ListQuery query) {
        return service.listTemplateChanges(id, query);
    }

    /** What the template would say to a customer; nothing is sent. */
    @POST
    @Path("{id}/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public WordingView previewTemplate(UUID id, @Valid @NotNull PreviewTemplate input) {
        return service.previewTemplate(id, input);
    }
}
