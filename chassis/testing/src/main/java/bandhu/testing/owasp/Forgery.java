package bandhu.testing.owasp;

import bandhu.testing.contract.Operation;
import bandhu.testing.hostile.Bodies;
import bandhu.testing.hostile.Ground;
import bandhu.testing.hostile.Member;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;

/**
 * One writing operation that is sent what would be taken, and more.
 *
 * @param before the operations that must be done to a record first
 */
record Forgery(Ground ground, Operation operation, List<String> before, Wire wire) {

    private static final int CONFLICT = 409;

    /** Whether it writes one record and answers it. */
    static boolean isOfOneRecord(Operation operation) {
        return !operation.isQuestion()
                && operation.needsToken()
                && !Member.answered(operation).isEmpty()
                && !operation.path().endsWith("/batch");
    }

    /** The record before, of a patch; of others there is none. */
    JsonNode current() throws IOException {
        var reading = ground.operation("GET", operation.path());
        return isPatch() && reading.isPresent()
                ? wire.ask(ground.request(reading.get())).json()
                : JsonNodeFactory.instance.missingNode();
    }

    /** What it is sent without a forgery must be taken, else a refusal of one would prove nothing. */
    List<String> unreached() throws IOException {
        ground.renew(operation, wire);
        Answer answer = ask(honest());
        return answer.isSuccess() ? List.of() : List.of(operation + " is not reached: " + answer);
    }

    Answer send(Forged forged) throws IOException {
        JsonNode schema = isPatch() ? Member.body(operation) : operation.schema();
        return ask(ground.bodies().with(honest(), schema, forged.pointer(), forged.value()));
    }

    /** The record as it stands after the answer. */
    JsonNode shown(Answer answer) throws IOException {
        JsonNode told = answer.json();
        var reading = ground.operation("GET", isPatch() ? operation.path() : operation.path() + "/{id}");
        if (reading.isEmpty()) {
            return told;
        }
        String target = isPatch()
                ? ground.path(reading.get())
                : operation.path() + "/" + told.path("id").asText();
        return wire.ask(Request.get(target).bearing(ground.token())).json();
    }

    /** Some things can be done to a record once only: then to the next one. */
    private Answer ask(JsonNode body) throws IOException {
        Answer answer = before.isEmpty() ? send(body) : sendToNext(body);
        return answer.status() == CONFLICT ? sendToNext(body) : answer;
    }

    private Answer sendToNext(JsonNode body) throws IOException {
        ground.renew(operation, wire);
        for (String id : before) {
            for (Operation step : ground.withBody()) {
                if (step.id().equals(id)) {
                    wire.ask(ground.request(step, Bodies.write(ground.body(step))));
                }
            }
        }
        return send(ground.fresh(body));
    }

    private Answer send(JsonNode body) throws IOException {
        return wire.ask(ground.making(operation, Bodies.write(body)));
    }

    private JsonNode honest() {
        return isPatch() ? JsonNodeFactory.instance.objectNode() : ground.body(operation);
    }

    private boolean isPatch() {
        return operation.method().equals("PATCH");
    }
}
