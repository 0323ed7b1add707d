package bandhu.sales.order;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Orders over HTTP. */
@Path("/v1/orders")
@Tag(name = "orders", description = "What customers bought, cancelled and gave back.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
    private static final String COLLECTION = "orders";
    private final OrderService service;
    private final Batches batches;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    OrderResource(OrderService service, Batches batches, Bulks bulks, Imports imports, Exports exports) {
        this.service = service;
        this.batches = batches;
        this.bulks = bulks;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView createOrder(@Valid @NotNull CreateOrder input) {
        return service.createOrder(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public BatchAnswer batchOrders(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<JobView> importOrders(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<OrderView> listOrders(@BeanParam ListQuery query) {
        return service.listOrders(query);
    }

    @POST
    @Path("search")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<OrderView> searchOrders(@Valid @NotNull SearchRequest query) {
        return service.listOrders(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Export exportOrders(@Valid @NotNull ExportRequest request) {
        return exports.of(COLLECTION, request, service::listOrders);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<JobView> bulkOrders(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public BulkPreview previewBulkOrders(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public FieldsView listOrderFields() {
        return service.listOrderFields();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public OrderView getOrder(UUID id) {
        return service.getOrder(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView patchOrder(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchOrder(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public RestResponse<OrderView> upsertOrder(
            String system,
            String externalId,
            @Valid @NotNull CreateOrder input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<OrderView> done = service.upsertOrder(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public void deleteOrder(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteOrder(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView restoreOrder(UUID id) {
        return service.restoreOrder(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP, Roles.ANALYST})
    public Page<ChangeView> listOrderChanges(UUID id, @BeanParam ListQuery query) {
        return service.listOrderChanges(id, query);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView cancelOrder(UUID id, @RequestBody(required = false) @Valid CancelOrder input) {
        return service.cancelOrder(id, input == null ? new CancelOrder(null) : input);
    }

    @POST
    @Path("{id}/refund")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView refundOrder(UUID id, @RequestBody(required = false) @Valid RefundOrder input) {
        return service.refundOrder(id, input == null ? new RefundOrder(null, null) : input);
    }
}
