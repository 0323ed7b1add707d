package bandhu.local.gateway;

import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import bandhu.local.gateway.browser.BrowserFile;
import bandhu.local.gateway.browser.BrowserTexts;
import bandhu.local.gateway.browser.DemoTokens;
import bandhu.local.gateway.browser.ServicesHealth;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** The API browser at {@code /}, with all that it needs below {@code /browser/}. */
final class BrowserPages {

    private static final String FOLDER = "/browser/";
    private static final String TOKEN = "/browser/token";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final int BODY_BYTES = 1024;

    private final DemoTokens tokens;
    private final ServicesHealth health;

    BrowserPages(DemoTokens tokens, ServicesHealth health) {
        this.tokens = tokens;
        this.health = health;
    }

    static boolean isOwn(String path) {
        return path.equals("/") || path.startsWith(FOLDER);
    }

    /** Whether this is the one thing here that is asked for by another method than GET. */
    static boolean isTaking(HttpServerRequest request) {
        return request.path().equals(TOKEN) && request.method().equals(HttpMethod.POST);
    }

    void answer(Exchange exchange) {
        String path = exchange.request().path();
        Optional<BrowserFile> file = BrowserFile.find(path);
        if (isTaking(exchange.request())) {
            take(exchange);
        } else if (path.equals("/")) {
            page(exchange);
        } else if (file.isPresent()) {
            secured(exchange, file.get().mediaType()).end(file.get().content());
        } else if (path.equals("/browser/texts")) {
            secured(exchange, JSON).end(BrowserTexts.of(exchange.chosenLanguage()));
        } else if (path.equals(TOKEN)) {
            secured(exchange, JSON).end(tokens.offer());
        } else if (path.equals("/browser/health")) {
            health.ask().onSuccess(secured(exchange, JSON)::end);
        } else {
            exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.path"));
        }
    }

    private static void page(Exchange exchange) {
        Language language = exchange.chosenLanguage();
        HttpServerResponse response = secured(exchange, HTML).putHeader("Content-Language", language.tag());
        response.headers().add("Vary", "Accept-Language");
        response.end(BrowserFile.page(language));
    }

    /** An answer that is asked for anew each time, and that no page of elsewhere may frame, embed or reach into. */
    private static HttpServerResponse secured(Exchange exchange, String mediaType) {
        return exchange.response(200, mediaType)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", BrowserFile.POLICY)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void take(Exchange exchange) {
        if (!tokens.areOffered()) {
            exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.demo-token"));
        } else if (!DemoTokens.isAskedByOwnPage(exchange.request()) || !isShort(exchange.request())) {
            exchange.fail(ProblemKind.FORBIDDEN, Text.of("forbidden.demo-token"));
        } else {
            exchange.request().body().onSuccess(body -> take(exchange, body));
        }
    }

    private void take(Exchange exchange, Buffer body) {
        Optional<String> role = DemoTokens.role(body);
        if (role.isEmpty()) {
            exchange.fail(ProblemKind.BAD_REQUEST, Text.of("bad-request.demo-role", "roles", DemoTokens.ROLES));
            return;
        }
        tokens.take(role.get())
                .onSuccess(token -> secured(exchange, JSON)
                        .putHeader("Cache-Control", "no-store")
                        .end("{\"token\":\"" + token + "\"}"))
                .onFailure(away -> exchange.fail(
                        ProblemKind.SERVICE_UNAVAILABLE, Text.of("service-unavailable.away", "service", "identity")));
    }

    private static boolean isShort(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.length() < 5 && Integer.parseInt(length) <= BODY_BYTES;
    }
}
