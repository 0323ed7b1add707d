package bandhu.customer.consent;

import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Consents over HTTP. */
@Path("/v1/customers/{id}/consents")
@Tag(name = "consents", description = "What customers said about being reached, ever.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {
    private final ConsentService service;

    ConsentResource(ConsentService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SALES_MANAGER,
        Roles.SALES_REP,
        Roles.MARKETER,
        Roles.SUPPORT_MANAGER,
        Roles.SUPPORT_AGENT
    })
    public ConsentView recordConsent(UUID id, @Valid @NotNull RecordConsent input) {
        return service.recordConsent(id, input);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    public Page<ConsentView> listConsents(UUID id, @BeanParam ListQuery query) {
        return service.listConsents(id, query);
    }

    @GET
    @Path("{consentId}")
    @RolesAllowed(Roles.ANY)
    public ConsentView getConsent(UUID id, UUID consentId) {
        return service.getConsent(id, consentId);
    }
}
