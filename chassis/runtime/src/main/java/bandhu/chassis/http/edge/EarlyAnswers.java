package bandhu.chassis.http.edge;

import bandhu.chassis.call.CorrelationIds;
import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers what never comes to a resource. */
@ApplicationScoped
class EarlyAnswers {
    private static final long LINGER_MILLIS = 2_000;
    private final Vertx vertx;
    private final Problems problems;

    EarlyAnswers(Vertx vertx, Problems problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    void refuse(HttpServerRequest request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (!response.headers().contains(CorrelationIds.HEADER)) {
            response.putHeader(CorrelationIds.HEADER, UUID.randomUUID().toString());
        }
        Language language = AcceptLanguage.choose(request.headers().getAll(AcceptLanguage.HEADER));
        var document = problems.document(problem, StrictDecoder.path(request), language);
        AcceptLanguage.headers(language).forEach(response::putHeader);
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .end(new JsonObject(document).toBuffer());
    }

    /**
     * The same, and the end of the connection: a body that may follow is not wanted, or nobody can tell it from another request.
     * The end comes when the client had time to read the answer (RFC 9112, section 9.6).
     */
    void refuseAndClose(HttpServerRequest request, ProblemException problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(request, problem);
        request.resume();
        vertx.setTimer(LINGER_MILLIS, _ -> request.connection().close());
    }
}
