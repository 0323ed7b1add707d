package bandhu.marketing.unsubscribe;

import bandhu.chassis.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Unsubscribing over HTTP, for whoever holds the link. What stands in the body is not asked: the link says it all. */
@Path("/v1/unsubscribe/{token}")
@Tag(name = "unsubscribe", description = "The links in mails; no token is needed.")
@Idempotent
@RunOnVirtualThread
@PermitAll
@SecurityRequirements
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class UnsubscribeResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private final UnsubscribeService service;

    UnsubscribeResource(UnsubscribeService service) {
        this.service = service;
    }

    @GET
    public RestResponse<String> getUnsubscribePage(String token) {
        return page(service.getUnsubscribePage(token));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<String> unsubscribe(String token) {
        return page(service.unsubscribe(token));
    }

    private static RestResponse<String> page(String html) {
        return RestResponse.ResponseBuilder.ok(html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
