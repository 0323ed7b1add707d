package bandhu.chassis.journal.api;

import bandhu.chassis.http.ServicePath;
import bandhu.chassis.journal.live.Streams;
import bandhu.chassis.security.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/<service>-events}: what happened, in order. */
@Path("/v1/{events:\\G[a-z]+-events}")
@Tag(name = "events", description = "What happened, in order: the journal as pages and as a live stream.")
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {
    private static final String COLLECTION = "events";
    private final JournalService service;
    private final Streams streams;
    private final ServicePath path;

    JournalResource(JournalService service, Streams streams, ServicePath path) {
        this.service = service;
        this.streams = streams;
        this.path = path;
    }

    @GET
    public JournalPage listEvents(@PathParam(COLLECTION) String collection, @BeanParam PageQuery query) {
        path.require(collection, COLLECTION);
        return service.page(query);
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description =
                    "A `message` with the fact for each, its `id` the position; comments while there is nothing new.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> streamEvents(
            @PathParam(COLLECTION) String collection,
            @BeanParam JournalQuery query,
            @HeaderParam("Last-Event-ID") String lastEvent,
            @Context Sse sse) {
        path.require(collection, COLLECTION);
        return streams.open(service.stream(query, lastEvent), sse);
    }
}
