package bandhu.marketing.message;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.offer.FieldsView;
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

/** Messages over HTTP. */
@Path("/v1/messages")
@Tag(name = "messages", description = "What was sent to whom, and what became of it.")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER, Roles.ANALYST
})
class MessageResource {
    private final MessageService service;

    MessageResource(MessageService service) {
        this.service = service;
    }

    @GET
    public Page<MessageView> listMessages(@BeanParam ListQuery query) {
        return service.listMessages(query);
    }

    @POST
    @Path("search")
    public Page<MessageView> searchMessages(@Valid @NotNull SearchRequest query) {
        return service.listMessages(query);
    }

    @GET
    @Path("fields")
    public FieldsView listMessageFields() {
        return service.listMessageFields();
    }

    @GET
    @Path("{id}")
    public MessageView getMessage(UUID id) {
        return service.getMessage(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER, Roles.SALES_MANAGER, Roles.SUPPORT_MANAGER})
    public Page<ChangeView> listMessageChanges(UUID id, @BeanParam ListQuery query) {
        return service.listMessageChanges(id, query);
    }
}
