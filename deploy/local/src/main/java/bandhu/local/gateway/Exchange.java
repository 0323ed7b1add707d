package bandhu.local.gateway;

import bandhu.chassis.http.edge.StrictDecoder;
import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.KnownProblem;
import bandhu.chassis.problem.ProblemType;
import bandhu.chassis.problem.Problems;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request with what every answer to it carries. */
record Exchange(HttpServerRequest request, String correlationId, Map<String, String> corsHeaders) {

    static final String CORRELATION_ID = "Correlation-Id";

    /** Keep a browser from guessing what an answer is, and from telling others where it was. */
    static final Map<String, String> SAFE =
            Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");

    private static final Pattern CORRELATION = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=([a-z]{2,3})(?:&|$)");

    /** Keeps the client's correlation id when it is fit to be logged and passed on, else makes one. */
    static Exchange of(HttpServerRequest request, Map<String, String> corsHeaders) {
        String given = request.getHeader(CORRELATION_ID);
        boolean fit = given != null && CORRELATION.matcher(given).matches();
        return new Exchange(request, fit ? given : UUID.randomUUID().toString(), corsHeaders);
    }

    /** What the reader wants to be spoken to in. */
    Language language() {
        return AcceptLanguage.choose(request.headers().getAll(AcceptLanguage.HEADER));
    }

    /** The language that somebody chose by {@code ?lang=}, whatever their browser prefers. */
    Language chosenLanguage() {
        Matcher wanted = CHOSEN.matcher(Objects.requireNonNullElse(request.query(), ""));
        return (wanted.find() ? Language.find(wanted.group(1)) : Optional.<Language>empty()).orElseGet(this::language);
    }

    /** A problem document (RFC 9457) of the gateway itself; those of services pass through untouched. */
    String problem(ProblemType kind, Text detail) {
        Language language = language();
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", KnownProblem.PATH + kind.code());
        problem.put("title", KnownProblem.find(kind.code()).orElseThrow().title(language));
        problem.put("status", kind.status());
        problem.put("detail", language.say(detail));
        problem.put("instance", StrictDecoder.path(request));
        problem.put("code", kind.code());
        problem.put("traceId", traceId());
        problem.putArray("violations");
        return problem.toString();
    }

    void fail(ProblemType kind, Text detail) {
        HttpServerResponse response = response(kind.status(), Problems.MEDIA_TYPE);
        AcceptLanguage.headers(language()).forEach(response.headers()::add);
        response.end(problem(kind, detail));
    }

    void answer(int status, String mediaType, String body) {
        HttpServerResponse response = response(status, mediaType);
        response.end(body);
    }

    HttpServerResponse response(int status, String mediaType) {
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader(CORRELATION_ID, correlationId);
        SAFE.forEach(response::putHeader);
        corsHeaders.forEach(response::putHeader);
        return response;
    }

    private String traceId() {
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACE.matcher(parent == null ? "" : parent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
