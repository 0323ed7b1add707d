package bandhu.chassis.undo.run;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Says in the reader's language why a record was left, and keeps an answer for a request that is sent again. */
@ApplicationScoped
class Documents {
    private final Problems problems;
    private final CurrentVertxRequest requests;
    private final ObjectMapper json;

    Documents(Problems problems, CurrentVertxRequest requests, ObjectMapper json) {
        this.problems = problems;
        this.requests = requests;
        this.json = json;
    }

    /** Null for none. */
    Object of(ProblemException problem) {
        if (problem == null) {
            return null;
        }
        HttpServerRequest request = requests.getCurrent().request();
        Language language = AcceptLanguage.choose(request.headers().getAll(AcceptLanguage.HEADER));
        return problems.document(problem, request.path(), language);
    }

    byte[] write(UndoAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
