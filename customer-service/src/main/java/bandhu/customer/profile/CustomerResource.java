package bandhu.customer.profile;

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
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Customers over HTTP. */
@Path("/v1/customers")
@Tag(name = "customers", description = "The people and organizations that the tenant deals with.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ADMIN,
    Roles.INTEGRATION,
    Roles.SALES_MANAGER,
    Roles.SALES_REP,
    Roles.MARKETER,
    Roles.SUPPORT_MANAGER,
    Roles.SUPPORT_AGENT
})
class CustomerResource {
    private static final String COLLECTION = "customers";
    private final CustomerService service;
    private final Batches batches;
    private final Mask mask;
    private final CustomFieldService fields;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    CustomerResource(
            CustomerService service,
            Batches batches,
            Mask mask,
            CustomFieldService fields,
            Bulks bulks,
            Imports imports,
            Exports exports) {
        this.service = service;
        this.batches = batches;
        this.mask = mask;
        this.fields = fields;
        this.bulks = bulks;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    public CustomerView createCustomer(@Valid @NotNull CreateCustomer input) {
        return service.createCustomer(input);
    }

    @POST
    @Path("batch")
    public BatchAnswer batchCustomers(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    public RestResponse<JobView> importCustomers(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<CustomerView> listCustomers(@BeanParam ListQuery query) {
        return service.listCustomers(query).map(mask::over);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<CustomerView> searchCustomers(@Valid @NotNull SearchRequest query) {
        return service.listCustomers(query).map(mask::over);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed(Roles.ANY)
    public Export exportCustomers(@Valid @NotNull ExportRequest request) {
        return exports.of(
                COLLECTION, request, page -> service.listCustomers(page).map(mask::over));
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    public RestResponse<JobView> bulkCustomers(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    public BulkPreview previewBulkCustomers(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.ANY)
    public FieldsView listCustomerFields() {
        return service.listCustomerFields();
    }

    @POST
    @Path("fields")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER, Roles.MARKETER})
    public CustomFieldView defineCustomerField(@Valid @NotNull CreateCustomField input) {
        return fields.define(COLLECTION, input);
    }

    @PATCH
    @Path("fields/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER, Roles.MARKETER})
    public CustomFieldView patchCustomerField(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return fields.patch(COLLECTION, id, patch, ifMatch);
    }

    @DELETE
    @Path("fields/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER, Roles.MARKETER})
    public void deleteCustomerField(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        fields.delete(COLLECTION, id, ifMatch);
    }

    @POST
    @Path("fields/{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER, Roles.MARKETER})
    public CustomFieldView restoreCustomerField(UUID id) {
        return fields.restore(COLLECTION, id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public CustomerView getCustomer(UUID id) {
        return mask.over(service.getCustomer(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public CustomerView patchCustomer(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchCustomer(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    public RestResponse<CustomerView> upsertCustomer(
            @Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*") String system,
            @Size(max = 255) String externalId,
            @Valid @NotNull CreateCustomer input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<CustomerView> done = service.upsertCustomer(new ExternalId(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    public void deleteCustomer(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteCustomer(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    public CustomerView restoreCustomer(UUID id) {
        return service.restoreCustomer(id);
    }

    @GET
    @Path("{id}/history")
    public Page<ChangeView> listCustomerChanges(UUID id, @BeanParam ListQuery query) {
        return service.listCustomerChanges(id, query);
    }
}
