package bandhu.testing.notes;

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
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.imports.ImportQuery;
import bandhu.chassis.imports.Imports;
import bandhu.chassis.imports.Upload;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
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

@Path("/v1/notes")
@Tag(name = "notes")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {
    private final NoteService service;
    private final Batches batches;
    private final Bulks bulks;
    private final Imports imports;
    private final Exports exports;

    NoteResource(NoteService service, Batches batches, Bulks bulks, Imports imports, Exports exports) {
        this.service = service;
        this.batches = batches;
        this.bulks = bulks;
        this.imports = imports;
        this.exports = exports;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER})
    public NoteView createNote(@Valid @NotNull CreateNote input) {
        return service.createNote(input);
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.ADMIN)
    public BatchAnswer batchNotes(@Valid @NotNull BatchRequest request) {
        return batches.apply(request, service.writes());
    }

    @POST
    @Path("imports")
    @ResponseStatus(202)
    @Consumes({Upload.FORM, Upload.CSV, Upload.JSON_LINES})
    @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
    public RestResponse<JobView> importNotes(@BeanParam ImportQuery query, @NotNull Upload upload) {
        return imports.start(upload);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<NoteView> listNotes(@BeanParam ListQuery query) {
        return service.listNotes(query);
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.ANY)
    public Page<NoteView> searchNotes(@Valid @NotNull SearchRequest query) {
        return service.listNotes(query);
    }

    @POST
    @Path("exports")
    @Produces({ExportWriter.CSV, ExportWriter.JSON_LINES})
    @RolesAllowed(Roles.ANY)
    public Export exportNotes(@Valid @NotNull ExportRequest request) {
        return exports.of("notes", request, service::listNotes);
    }

    @POST
    @Path("bulk")
    @ResponseStatus(202)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<JobView> bulkNotes(@Valid @NotNull BulkRequest request) {
        return bulks.start("notes", request);
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed(Roles.ADMIN)
    public BulkPreview previewBulkNotes(@Valid @NotNull BulkRequest request) {
        return bulks.preview("notes", request);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ANY)
    public NoteView getNote(UUID id) {
        return service.getNote(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    public NoteView patchNote(UUID id, MergePatch patch, @HeaderParam("If-Match") IfMatch ifMatch) {
        return service.patchNote(id, patch, ifMatch);
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<NoteView> upsertNote(String system, String externalId, @Valid @NotNull CreateNote input) {
        var upserted = service.upsertNote(new ExternalId(system, externalId), input);
        return RestResponse.status(
                upserted.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, upserted.view());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public void deleteNote(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        service.deleteNote(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.ADMIN)
    public NoteView restoreNote(UUID id) {
        return service.restoreNote(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.ANY)
    public Page<ChangeView> historyOfNote(UUID id, @BeanParam ListQuery query) {
        return service.historyOfNote(id, query);
    }
}
