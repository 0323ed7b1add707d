package bandhu.sales.seller;

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

/** Sellers over HTTP. */
@Path("/v1/sellers")
@Tag(name = "sellers", description = "The people who sell, by the subject of their token.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SellerResource {
    private final SellerService service;
    private final Batches batches;
    private final Imports imports;
    private final Exports exports;

    SellerResource(SellerService service, Batches batches, Imports imports, Exports exports) {
        this.service = service;
        this.batches = batches;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public SellerView createSeller(@Valid @NotNull CreateSeller input) {
        return service.createSeller(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public BatchAnswer batchSellers(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<JobView> importSellers(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<SellerView> listSellers(@BeanParam ListQuery query) {
        return service.listSellers(query);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<SellerView> searchSellers(@Valid @NotNull SearchRequest query) {
        return service.listSellers(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed(Roles.ANY)
    public Export exportSellers(@Valid @NotNull ExportRequest request) {
        return exports.of("sellers", request, service::listSellers);
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.ANY)
    public FieldsView listSellerFields() {
        return service.listSellerFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public SellerView getSeller(UUID id) {
        return service.getSeller(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public SellerView patchSeller(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchSeller(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<SellerView> upsertSeller(
            String system,
            String externalId,
            @Valid @NotNull CreateSeller input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<SellerView> done = service.upsertSeller(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public void deleteSeller(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteSeller(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public SellerView restoreSeller(UUID id) {
        return service.restoreSeller(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public Page<ChangeView> listSellerChanges(UUID id, @BeanParam ListQuery query) {
        return service.listSellerChanges(id, query);
    }
}
