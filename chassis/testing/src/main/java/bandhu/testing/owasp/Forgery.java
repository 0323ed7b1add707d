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

/** One writing operation that is sent what would be taken, and more. */
record Forgery(Ground ground, Operation operation, Wire wire) {

    private static final int CONFLICT = 409;

    /** Whether it writes one record and answers it. */
    static boolean isOfOneRecord(Operation operation) {
        return !operation.isQuestion() && operation.needsToken() && !Member.answered(operation).isEmpty()
                && !operation.path().endsWith("/batch");
    }

    /** What it is sent without a forgery must be taken, else a refusal of one would prove nothing. */
    List<String> unreached() throws IOException {
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
        Answer answer = wire.ask(ground.making(operation, Bodies.write(body)));
        if (answer.status() == CONFLICT && operation.path().contains("{")) {
            ground.renew(operation, wire);
            answer = wire.ask(ground.making(operation, Bodies.write(body)));
        }
        return answer;
    }

    private JsonNode honest() {
        return isPatch() ? JsonNodeFactory.instance.objectNode() : ground.body(operation);
    }

    private boolean isPatch() {
        return operation.method().equals("PATCH");
    }
}
