package bandhu.local.gateway;

import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.KnownProblem;
import bandhu.local.gateway.TenantFields.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the gateway answers by itself: the API browser, the OpenAPI documents, the pages of problems, its health. */
final class OwnPages {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String STYLE = "/problem.css";
    private static final String STYLE_SHEET = styleSheet();
    private static final String OPENAPI = "/openapi/";
    private static final String EVENTS = "/asyncapi.json";

    private final ApiDocuments documents;
    private final TenantFields fields;
    private final Optional<String> events;
    private final BrowserPages browser;

    /** @param events the AsyncAPI document, where there is one */
    OwnPages(ApiDocuments documents, TenantFields fields, Optional<String> events, BrowserPages browser) {
        this.documents = documents;
        this.fields = fields;
        this.events = events;
        this.browser = browser;
    }

    /** Answers when the path is the gateway's own; false when it is not. */
    boolean answer(Exchange exchange) {
        String path = exchange.request().path();
        if (!isOwn(path)) {
            return false;
        }
        HttpMethod method = exchange.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (!reads && !BrowserPages.isTaking(exchange.request())) {
            exchange.request().response().putHeader("Allow", "GET, HEAD");
            exchange.fail(ProblemKind.METHOD_NOT_ALLOWED, Text.of("method-not-allowed.page"));
        } else if (BrowserPages.isOwn(path)) {
            browser.answer(exchange);
        } else if (path.equals(STYLE)) {
            exchange.answer(200, "text/css", STYLE_SHEET);
        } else if (path.equals("/health")) {
            exchange.answer(200, JSON, "{\"status\":\"UP\"}");
        } else if (path.equals("/openapi.json")) {
            exchange.answer(200, JSON, documents.merged().toString());
        } else if (path.equals("/v1/openapi")) {
            tenantDocument(exchange);
        } else if (path.equals(EVENTS)) {
            events.ifPresentOrElse(
                    found -> exchange.answer(200, JSON, found),
                    () -> exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.path")));
        } else if (path.startsWith(OPENAPI)) {
            serviceDocument(exchange, path.substring(OPENAPI.length()));
        } else {
            problemPage(exchange, path.substring(KnownProblem.PATH.length()));
        }
        return true;
    }

    private static boolean isOwn(String path) {
        return BrowserPages.isOwn(path)
                || path.equals(STYLE)
                || path.equals(EVENTS)
                || path.equals("/health")
                || path.equals("/openapi.json")
                || path.equals("/v1/openapi")
                || path.startsWith(OPENAPI)
                || path.startsWith(KnownProblem.PATH);
    }

    private void serviceDocument(Exchange exchange, String file) {
        Optional<JsonNode> document =
                file.endsWith(".json") ? documents.of(file.substring(0, file.length() - 5)) : Optional.empty();
        document.ifPresentOrElse(
                found -> exchange.answer(200, JSON, found.toString()),
                () -> exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.openapi")));
    }

    private void tenantDocument(Exchange exchange) {
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null) {
            unauthenticated(exchange);
            return;
        }
        fields.of(authorization).onComplete(offers -> {
            if (offers.succeeded()) {
                exchange.answer(
                        200,
                        JSON,
                        TenantDocument.of(documents.merged(), offers.result()).toString());
            } else {
                refused(exchange, (Refused) offers.cause());
            }
        });
    }

    private static void refused(Exchange exchange, Refused refused) {
        if (refused.isUnauthenticated()) {
            unauthenticated(exchange);
            return;
        }
        exchange.request().response().putHeader("Retry-After", "5");
        exchange.fail(
                ProblemKind.SERVICE_UNAVAILABLE, Text.of("service-unavailable.away", "service", refused.service()));
    }

    private static void unauthenticated(Exchange exchange) {
        exchange.request().response().putHeader("WWW-Authenticate", "Bearer");
        exchange.fail(ProblemKind.UNAUTHENTICATED, Text.of("unauthenticated.token"));
    }

    private static void problemPage(Exchange exchange, String code) {
        KnownProblem problem = KnownProblem.find(code).orElse(null);
        if (problem == null) {
            exchange.fail(ProblemKind.NOT_FOUND, Text.of("not-found.problem"));
            return;
        }
        Language language = exchange.chosenLanguage();
        ProblemPage page = new ProblemPage(problem, language);
        String accept = exchange.request().getHeader("Accept");
        boolean readable = accept != null && accept.contains("text/html");
        HttpServerResponse response = exchange.response(200, readable ? HTML : JSON)
                .putHeader("Content-Language", language.tag())
                .putHeader("Content-Security-Policy", ProblemPage.POLICY);
        response.headers().add("Vary", "Accept, Accept-Language");
        response.end(readable ? page.html() : page.json());
    }

    private static String styleSheet() {
        try (InputStream in = OwnPages.class.getResourceAsStream("/bandhu/local/gateway" + STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
