package bandhu.chassis.problem;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes problem documents (RFC 9457). */
@ApplicationScoped
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** @param path the request's path, as the document's {@code instance} */
    public Response answer(ProblemException problem, String path, Language language) {
        int status = problem.type().status();
        var response = Response.status(status).type(TYPE).entity(document(problem, path, language));
        AcceptLanguage.headers(language).forEach(response::header);
        if (status == UNAUTHORIZED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == UNAVAILABLE || status == TOO_MANY || problem.type() == CommonProblem.REQUEST_IN_PROGRESS) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }

    /** The members of the document, in the order in which they are written; also an item's problem in a batch. */
    public Map<String, Object> document(ProblemException problem, String path, Language language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", KnownProblem.PATH + problem.type().code());
        document.put("title", KnownProblem.title(problem.type(), language));
        document.put("status", problem.type().status());
        document.put("detail", language.say(problem.detail()));
        document.put("instance", path);
        document.put("code", problem.type().code());
        document.put("traceId", traceId());
        document.put(
                "violations",
                problem.violations().stream().map(each -> each.in(language)).toList());
        document.putAll(problem.members());
        return document;
    }

    static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
