package bandhu.support.ticket;

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
import bandhu.support.message.AddMessage;
import bandhu.support.message.MessageView;
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

/** Tickets over HTTP. */
@Path("/v1/tickets")
@Tag(name = "tickets", description = "Requests of customers, from the first message to the last.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ADMIN,
    Roles.INTEGRATION,
    Roles.SUPPORT_MANAGER,
    Roles.SUPPORT_AGENT,
    Roles.SALES_MANAGER,
    Roles.ANALYST
})
class TicketResource {
    private static final String COLLECTION = "tickets";
    private final TicketService service;
    private final Batches batches;
    private final TicketProgressService progress;
    private final CustomFieldService fields;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    TicketResource(
            TicketService service,
            Batches batches,
            TicketProgressService progress,
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
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView createTicket(@Valid @NotNull CreateTicket input) {
        return service.createTicket(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public BatchAnswer batchTickets(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public RestResponse<JobView> importTickets(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    public Page<TicketView> listTickets(@BeanParam ListQuery query) {
        return service.listTickets(query);
    }

    @POST
    @Path("search")
    public Page<TicketView> searchTickets(@Valid @NotNull SearchRequest query) {
        return service.listTickets(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    public Export exportTickets(@Valid @NotNull ExportRequest request) {
        return exports.of(COLLECTION, request, service::listTickets);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public RestResponse<JobView> bulkTickets(@Valid @NotNull BulkRequest request) {
        return bulks.start(COLLECTION, request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public BulkPreview previewBulkTickets(@Valid @NotNull BulkRequest request) {
        return bulks.preview(COLLECTION, request);
    }

    @GET
    @Path("fields")
    public FieldsView listTicketFields() {
        return service.listTicketFields();
    }

    @POST
    @Path("fields")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER})
    public CustomFieldView defineTicketField(@Valid @NotNull CreateCustomField input) {
        return fields.define(COLLECTION, input);
    }

    @PATCH
    @Path("fields/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER})
    public CustomFieldView patchTicketField(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return fields.patch(COLLECTION, id, patch, ifMatch);
    }

    @DELETE
    @Path("fields/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER})
    public void deleteTicketField(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        fields.delete(COLLECTION, id, ifMatch);
    }

    @POST
    @Path("fields/{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER})
    public CustomFieldView restoreTicketField(UUID id) {
        return fields.restore(COLLECTION, id);
    }

    @GET
    @Path("{id}")
    public TicketView getTicket(UUID id) {
        return service.getTicket(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView patchTicket(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchTicket(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public RestResponse<TicketView> upsertTicket(
            String system,
            String externalId,
            @Valid @NotNull CreateTicket input,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        Upserted<TicketView> done = service.upsertTicket(ExternalId.inPath(system, externalId), input, ifMatch);
        return RestResponse.status(done.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public void deleteTicket(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteTicket(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView restoreTicket(UUID id) {
        return service.restoreTicket(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT, Roles.SALES_MANAGER})
    public Page<ChangeView> listTicketChanges(UUID id, @BeanParam ListQuery query) {
        return service.listTicketChanges(id, query);
    }

    @POST
    @Path("{id}/messages")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public MessageView addTicketMessage(UUID id, @Valid @NotNull AddMessage input) {
        return progress.addTicketMessage(id, input);
    }

    @GET
    @Path("{id}/messages")
    public Page<MessageView> listTicketMessages(UUID id, @BeanParam ListQuery query) {
        return progress.listTicketMessages(id, query);
    }

    @POST
    @Path("{id}/resolve")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView resolveTicket(UUID id, @RequestBody(required = false) @Valid ResolveTicket input) {
        return progress.resolveTicket(id, input == null ? new ResolveTicket(null) : input);
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView reopenTicket(UUID id, @RequestBody(required = false) @Valid ReopenTicket input) {
        return progress.reopenTicket(id, input == null ? new ReopenTicket(null) : input);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER, Roles.SUPPORT_AGENT})
    public TicketView closeTicket(UUID id, @RequestBody(required = false) @Valid CloseTicket input) {
        return progress.closeTicket(id, input == null ? new CloseTicket(null) : input);
    }
}
