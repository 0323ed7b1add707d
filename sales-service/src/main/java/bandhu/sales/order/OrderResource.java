package bandhu.sales.order;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.idempotency.Idempotent;
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

/** Orders over HTTP. */
@Path("/v1/orders")
@Tag(name = "orders")
@Idempotent
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
    private final OrderService service;

    OrderResource(OrderService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView createOrder(@Valid @NotNull CreateOrder input) {
        return service.createOrder(input);
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
    public OrderView cancelOrder(UUID id, @Valid CancelOrder input) {
        return service.cancelOrder(id, input == null ? new CancelOrder(null) : input);
    }

    @POST
    @Path("{id}/refund")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER, Roles.SALES_REP})
    public OrderView refundOrder(UUID id, @Valid RefundOrder input) {
        return service.refundOrder(id, input == null ? new RefundOrder(null, null) : input);
    }
}
