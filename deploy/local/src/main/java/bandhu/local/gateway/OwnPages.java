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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the gateway answers by itself: the API browser, the OpenAPI documents, the pages of problems, its health. */
final class OwnPages {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "/", HTML,
            "/browser.css", "text/css",
            "/browser.js", "text/javascript",
            "/problem.css", "text/css");
    private static final String OPENAPI = "/openapi/";

    /** The language that somebody chose, whatever the browser prefers. */
    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=([a-z]{2,3})(?:&|$)");

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
            exchange.fail(ProblemKind.METHOD_NOT_ALLOWED, Text.of("method-not-allowed.page"));
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
            problemPage(exchange, path.substring(KnownProblem.PATH.length()));
        }
        return true;
    }

    private static boolean isOwn(String path) {
        return FILES.containsKey(path)
                || path.equals("/health")
                || path.equals("/openapi.json")
                || path.equals("/v1/openapi")
                || path.startsWith(OPENAPI)
                || path.startsWith(KnownProblem.PATH);
    }

    private static void file(Exchange exchange, String path) {
        String name = path.equals("/") ? "browser.html" : path.substring(1);
        exchange.response(200, FILES.get(path))
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'")
                .end(resource(name));
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
        String query = Objects.requireNonNullElse(exchange.request().query(), "");
        Matcher wanted = CHOSEN.matcher(query);
        Language language = (wanted.find() ? Language.find(wanted.group(1)) : Optional.<Language>empty())
                .orElseGet(exchange::language);
        ProblemPage page = new ProblemPage(problem, language);
        String accept = exchange.request().getHeader("Accept");
        boolean readable = accept != null && accept.contains("text/html");
        HttpServerResponse response = exchange.response(200, readable ? HTML : JSON)
                .putHeader("Content-Language", language.tag())
                .putHeader("Content-Security-Policy", ProblemPage.POLICY);
        response.headers().add("Vary", "Accept, Accept-Language");
        response.end(readable ? page.html() : page.json());
    }

    private static String resource(String name) {
        try (InputStream in = OwnPages.class.getResourceAsStream("/bandhu/local/gateway/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
