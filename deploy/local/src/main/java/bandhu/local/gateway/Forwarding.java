package bandhu.local.gateway;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** What changes on a request and its answer on the way through: hop headers, correlation, a service that is away. */
final class Forwarding implements ProxyInterceptor {

    private static final List<String> HOP_HEADERS =
            List.of("Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Trailer", "Upgrade");
    /** In place of what the client says of itself: services count requests by it. */
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String RETRY_SECONDS = "5";

    /** Some clients send a header without a name, and some servers refuse whoever passes it on. */
    private static final String NAMELESS = "";

    private final Exchange exchange;
    private final Backend backend;

    Forwarding(Exchange exchange, Backend backend) {
        this.exchange = exchange;
        this.backend = backend;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        dropHopHeaders(context.request().headers());
        context.request().headers().remove("Expect");
        context.request().headers().remove(NAMELESS);
        context.request().putHeader(Exchange.CORRELATION_ID, exchange.correlationId());
        context.request()
                .putHeader(FORWARDED_FOR, exchange.request().remoteAddress().hostAddress());
        return context.sendRequest().recover(failure -> Future.succeededFuture(away(context)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        dropHopHeaders(response.headers());
        if (!response.headers().contains(Exchange.CORRELATION_ID)) {
            response.putHeader(Exchange.CORRELATION_ID, exchange.correlationId());
        }
        Exchange.SAFE.forEach(response::putHeader);
        exchange.corsHeaders().forEach(response.headers()::add);
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            dropBody(response);
        }
        return context.sendResponse();
    }

    private ProxyResponse away(ProxyContext context) {
        Text detail = Text.of("service-unavailable.away", "service", backend.service());
        String problem = exchange.problem(ProblemKind.SERVICE_UNAVAILABLE, detail);
        ProxyResponse response = context.request().release().response();
        AcceptLanguage.headers(exchange.language()).forEach(response::putHeader);
        return response.setStatusCode(ProblemKind.SERVICE_UNAVAILABLE.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Retry-After", RETRY_SECONDS)
                .setBody(Body.body(Buffer.buffer(problem)));
    }

    /** These have no body by definition; without this they would be sent chunked. */
    private static void dropBody(ProxyResponse response) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        response.release();
        response.headers().addAll(headers).remove("Content-Length");
    }

    private static void dropHopHeaders(MultiMap headers) {
        for (String connection : headers.getAll("Connection")) {
            for (String name : connection.split(",")) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        HOP_HEADERS.forEach(headers::remove);
    }
}
