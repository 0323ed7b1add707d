package bandhu.local.gateway;

import bandhu.chassis.problem.ProblemType;
import bandhu.local.gateway.TenantFields.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What the gateway answers by itself: the API browser, the OpenAPI documents, the pages of problems, its health. */
final class OwnPages {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> FILES =
            Map.of("/", HTML, "/browser.css", "text/css", "/browser.js", "text/javascript");
    private static final String OPENAPI = "/openapi/";
    private static final String PROBLEMS = "/problems/";

    private final ApiDocuments documents;
    private final TenantFields fields;

    OwnPages(ApiDocuments documents, TenantFields fields) {
        this.documents = documents;
        this.fields = fields;
    }

    /** Answers when the path is the gateway's own; false when it is not. */
    boolean answer(Exchange exchange) {
        String path = exchange.request().path();
        if (!isOwn(path)) {
            return false;
        }
        HttpMethod method = exchange.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            exchange.request().response().putHeader("Allow", "GET, HEAD");
            exchange.fail(ProblemKind.METHOD_NOT_ALLOWED, "This page can only be read.");
        } else if (FILES.containsKey(path)) {
            file(exchange, path);
        } else if (path.equals("/health")) {
            exchange.answer(200, JSON, "{\"status\":\"UP\"}");
        } else if (path.equals("/openapi.json")) {
            exchange.answer(200, JSON, documents.merged().toString());
        } else if (path.equals("/v1/openapi")) {
            tenantDocument(exchange);
        } else if (path.startsWith(OPENAPI)) {
            serviceDocument(exchange, path.substring(OPENAPI.length()));
        } else {
            problemPage(exchange, path.substring(PROBLEMS.length()));
        }
        return true;
    }

    private static boolean isOwn(String path) {
        return FILES.containsKey(path)
                || path.equals("/health")
                || path.equals("/openapi.json")
                || path.equals("/v1/openapi")
                || path.startsWith(OPENAPI)
                || path.startsWith(PROBLEMS);
    }

    private static void file(Exchange exchange, String path) {
        String name = path.equals("/") ? "browser.html" : path.substring(1);
        exchange.response(200, FILES.get(path))
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(resource(name));
    }

    private void serviceDocument(Exchange exchange, String file) {
        Optional<JsonNode> document =
                file.endsWith(".json") ? documents.of(file.substring(0, file.length() - 5)) : Optional.empty();
        document.ifPresentOrElse(
                found -> exchange.answer(200, JSON, found.toString()),
                () -> exchange.fail(ProblemKind.NOT_FOUND, "No OpenAPI document has this name."));
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
            } else if (offers.cause() instanceof Refused refused && refused.isUnauthenticated()) {
                unauthenticated(exchange);
            } else {
                exchange.request().response().putHeader("Retry-After", "5");
                exchange.fail(ProblemKind.SERVICE_UNAVAILABLE, offers.cause().getMessage());
            }
        });
    }

    private static void unauthenticated(Exchange exchange) {
        exchange.request().response().putHeader("WWW-Authenticate", "Bearer");
        exchange.fail(ProblemKind.UNAUTHENTICATED, "Send Authorization: Bearer <token>.");
    }

    private static void problemPage(Exchange exchange, String code) {
        ProblemType kind = ProblemKind.find(code).orElse(null);
        if (kind == null) {
            exchange.fail(ProblemKind.NOT_FOUND, "No problem has this code.");
            return;
        }
        String accept = exchange.request().getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            String page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + kind.code()
                    + "</title><h1>" + kind.title() + "</h1><p>Code <code>" + kind.code() + "</code>, HTTP status "
                    + kind.status() + ".</p></html>";
            exchange.answer(200, HTML, page);
        } else {
            String body = "{\"code\":\"" + kind.code() + "\",\"status\":" + kind.status() + ",\"title\":\""
                    + kind.title() + "\"}";
            exchange.answer(200, JSON, body);
        }
    }

    private static String resource(String name) {
        try (InputStream in = OwnPages.class.getResourceAsStream("/bandhu/local/gateway/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
