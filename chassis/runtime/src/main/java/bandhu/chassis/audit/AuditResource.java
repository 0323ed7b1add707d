package bandhu.chassis.audit;

import bandhu.chassis.change.seal.Verification;
import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/<service>-audit}: what was done in a tenant, by whom, and the proof that nobody changed the record of it. */
@Path("/v1/{audit:\\G[a-z]+-audit}")
@Tag(name = "audit", description = "What was done, by whom, and the proof that nobody changed the record of it.")
@Idempotent
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final String COLLECTION = "audit";
    private final AuditService service;
    private final ServicePath path;

    AuditResource(AuditService service, ServicePath path) {
        this.service = service;
        this.path = path;
    }

    @GET
    public Page<AuditEntry> listAuditEntries(
            @PathParam(COLLECTION) String collection, @BeanParam AuditFilter filter, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.listAuditEntries(filter, query);
    }

    @GET
    @Path("export")
    @Produces({AuditExport.CSV, AuditExport.JSON_LINES})
    public AuditExtract exportAuditEntries(@PathParam(COLLECTION) String collection, @BeanParam AuditFilter filter) {
        path.require(collection, COLLECTION);
        return service.exportAuditEntries(filter);
    }

    @POST
    @Path("verify")
    public Verification verifyAudit(
            @PathParam(COLLECTION) String collection, @RequestBody(required = false) @Valid VerifyAudit input) {
        path.require(collection, COLLECTION);
        return service.verifyAudit(input == null ? new VerifyAudit(null) : input);
    }
}
