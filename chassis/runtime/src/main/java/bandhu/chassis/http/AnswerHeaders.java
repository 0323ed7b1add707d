package bandhu.chassis.http;

import bandhu.chassis.event.Positions;
import bandhu.chassis.page.Continued;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes what every answer has, so that no resource does it by hand. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
    public static final String POSITION = "Bandhu-Position";
    private static final String REVALIDATED = "private, no-cache";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;
    private static final int REDIRECTION = 300;
    private final Positions positions;

    AnswerHeaders(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getStatus() < REDIRECTION) {
            positions.last().ifPresent(position -> headers.putSingle(POSITION, position));
            if (isRead(request) && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, REVALIDATED);
            }
        }
        switch (response.getEntity()) {
            case Versioned view -> describe(view, request, response);
            case Continued page
            when isRead(request) && page.next() != null ->
                headers.putSingle(HttpHeaders.LINK, next(request.getUriInfo(), page.next()));
            case null, default -> {}
        }
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(NotModified unchanged) {
        return Response.notModified()
                .header(HttpHeaders.ETAG, unchanged.tag())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATED)
                .build();
    }

    private static void describe(Versioned view, ContainerRequestContext request, ContainerResponseContext response) {
        String tag = Tags.etag(view.version());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, REVALIDATED);
        if (response.getStatus() == CREATED && !response.getHeaders().containsKey(HttpHeaders.LOCATION)) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION, location(request.getUriInfo().getPath(), view));
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isRead(request) && response.getStatus() == OK && Tags.matchesWeakly(known, tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** {@code /v1/<collection>/<id>}, whatever stands behind these segments in the request. */
    public static String location(String path, Versioned view) {
        return Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .limit(2)
                .collect(Collectors.joining("/", "/", "/" + view.id()));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String next(UriInfo uri, String cursor) {
        String query = Stream.concat(
                        uri.getQueryParameters().entrySet().stream()
                                .filter(parameter -> !parameter.getKey().equals("cursor"))
                                .flatMap(parameter ->
                                        parameter.getValue().stream().map(value -> List.of(parameter.getKey(), value))),
                        Stream.of(List.of("cursor", cursor)))
                .map(pair -> encode(pair.getFirst()) + '=' + encode(pair.getLast()))
                .collect(Collectors.joining("&"));
        return '<' + uri.getRequestUri().getRawPath() + '?' + query + ">; rel=\"next\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
