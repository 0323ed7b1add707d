package bandhu.sales.product;

import bandhu.chassis.batch.BatchAnswer;
import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.batch.Batches;
import bandhu.chassis.bulk.BulkPreview;
import bandhu.chassis.bulk.BulkRequest;
import bandhu.chassis.bulk.Bulks;
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

/** Products over HTTP. */
@Path("/v1/products")
@Tag(name = "products", description = "What is sold, by family, with its prices.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ProductResource {
    private static final String COLLECTION = "products";
    private final ProductService service;
    private final Batches batches;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    ProductResource(ProductService service, Batches batches, Bulks bulks, Imports imports, Exports exports) {
        this.service = service;
        this.batches = batches;
        this.bulks = bulks;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public ProductView createProduct(@Valid @NotNull CreateProduct input) {
        return service.createProduct(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public BatchAnswer batchProducts(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<JobView> importProducts(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<ProductView> listProducts(@BeanParam ListQuery query) {
        return service.listProducts(query);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<ProductView> searchProducts(@Valid @NotNull SearchRequest query) {
        return service.listProducts(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed(Roles.ANY)
    public Export exportProducts(@Valid @NotNull ExportRequest request) {
        return exports.of(COLLECTION, request, service::listProducts);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<JobView> bulkProducts(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public BulkPreview previewBulkProducts(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.ANY)
    public FieldsView listProductFields() {
        return service.listProductFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public ProductView getProduct(UUID id) {
        return service.getProduct(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public ProductView patchProduct(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchProduct(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public RestResponse<ProductView> upsertProduct(
            String system,
            String externalId,
            @Valid @NotNull CreateProduct input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<ProductView> done = service.upsertProduct(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public void deleteProduct(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteProduct(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER})
    public ProductView restoreProduct(UUID id) {
        return service.restoreProduct(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.ANY)
    public Page<ChangeView> listProductChanges(UUID id, @BeanParam ListQuery query) {
        return service.listProductChanges(id, query);
    }
}
