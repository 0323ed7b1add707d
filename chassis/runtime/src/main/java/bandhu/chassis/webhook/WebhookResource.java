package bandhu.chassis.webhook;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.security.Roles;
import bandhu.chassis.webhook.delivery.Delivery;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v1/<service>-webhooks}: addresses that this service's facts are sent to. */
@Path("/v1/{webhooks:\\G[a-z]+-webhooks}")
@Tag(name = "webhooks", description = "Addresses that facts are sent to, signed, in order, again until they arrive.")
@Idempotent
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private static final String COLLECTION = "webhooks";
    private final WebhookService service;
    private final WebhookDeliveryService deliveries;
    private final ServicePath path;

    WebhookResource(WebhookService service, WebhookDeliveryService deliveries, ServicePath path) {
        this.service = service;
        this.deliveries = deliveries;
        this.path = path;
    }

    @POST
    @ResponseStatus(201)
    public WebhookView createWebhook(@PathParam(COLLECTION) String collection, @Valid @NotNull CreateWebhook input) {
        path.require(collection, COLLECTION);
        return service.create(input);
    }

    @GET
    public Page<WebhookView> listWebhooks(@PathParam(COLLECTION) String collection, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return service.list(query);
    }

    @GET
    @Path("{id}")
    public WebhookView getWebhook(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return service.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public WebhookView patchWebhook(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @RequestBody MergePatch patch,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        path.require(collection, COLLECTION);
        return service.patch(id, patch, ifMatch);
    }

    @DELETE
    @Path("{id}")
    public void deleteWebhook(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        path.require(collection, COLLECTION);
        service.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/rotate-secret")
    public WebhookView rotateWebhookSecret(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @RequestBody(required = false) @Valid RotateSecret input) {
        path.require(collection, COLLECTION);
        return service.rotateSecret(id, input == null ? new RotateSecret(null) : input);
    }

    @POST
    @Path("{id}/test")
    public Delivery testWebhook(@PathParam(COLLECTION) String collection, @PathParam("id") UUID id) {
        path.require(collection, COLLECTION);
        return deliveries.test(id);
    }

    @GET
    @Path("{id}/deliveries")
    public Page<Delivery> listWebhookDeliveries(
            @PathParam(COLLECTION) String collection, @PathParam("id") UUID id, @BeanParam ListQuery query) {
        path.require(collection, COLLECTION);
        return deliveries.list(id, query);
    }

    @POST
    @Path("{id}/redeliveries")
    @ResponseStatus(202)
    public RedeliveryView redeliverWebhook(
            @PathParam(COLLECTION) String collection,
            @PathParam("id") UUID id,
            @Valid @NotNull CreateRedelivery input) {
        path.require(collection, COLLECTION);
        return deliveries.redeliver(id, input);
    }
}
