package bandhu.testing.hostile;

import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation that is sent one text after another: each is refused at its place, or kept as it was sent. */
record Trial(Operation operation, Ground ground, List<Attempt> attempts) {

    private static final int CONFLICT = 409;
    private static final int TRIES = 3;
    private static final String UPSERTS = "/by-external-id/";

    /** A text for a member. */
    record Attempt(Member member, String text) {}

    /** What is wrong with the answers. */
    List<String> run(Wire wire) throws IOException {
        List<String> faults = new ArrayList<>();
        if (isAction()) {
            ground.renew(operation, wire);
        }
        JsonNode current = isPatch() ? current(wire) : JsonNodeFactory.instance.missingNode();
        for (Attempt attempt : attempts) {
            faults.addAll(faults(attempt, current, wire));
        }
        return faults;
    }

    private List<String> faults(Attempt attempt, JsonNode current, Wire wire) throws IOException {
        Member member = attempt.member();
        Answer told = send(attempt, current, wire).ofFirstItem();
        String what = member.pointer() + " = " + JsonNodeFactory.instance.textNode(attempt.text());
        if (told.hasCode("illegal-transition") || isUsedUp(told)) {
            return List.of();
        }
        if (!told.isSuccess()) {
            // An empty text is none, so what is missed may be another member that could stand in its place.
            String place = Texts.isEmpty(attempt.text()) ? null : member.pointer();
            return new Case(what, new byte[0], Answer.REFUSED, place, null).faults(operation.toString(), told);
        }
        if (operation.isQuestion() || operation.path().endsWith("/batch")) {
            return List.of();
        }
        Optional<Request> reading = reading(told.json());
        JsonNode shown =
                reading.isEmpty() ? told.json() : wire.ask(reading.get()).json();
        boolean kept = Texts.isEmpty(attempt.text())
                || Texts.in(shown).stream().anyMatch(text -> Texts.isKept(member.name(), attempt.text(), text));
        return kept || isKeptBelow(attempt, told.json(), wire)
                ? List.of()
                : List.of(operation + ", " + what + " was taken, and is shown as " + shown);
    }

    /** What is sent by mail serves once. */
    private boolean isUsedUp(Answer told) {
        return told.hasCode("not-found") && operation.path().contains("{token}");
    }

    /** Whether a list that belongs to the record shows it: what opens a conversation stands there. */
    private boolean isKeptBelow(Attempt attempt, JsonNode made, Wire wire) throws IOException {
        for (Operation list : ground.below(collection())) {
            String target = list.path().replace("{id}", made.path("id").asText());
            if (Texts.in(wire.ask(read(target)).json()).stream()
                    .anyMatch(text -> Texts.isKept(attempt.member().name(), attempt.text(), text))) {
                return true;
            }
        }
        return false;
    }

    /** Some things can be done to a record once only, and others may write it at the same moment. */
    private Answer send(Attempt attempt, JsonNode current, Wire wire) throws IOException {
        Answer answer = sendOnce(attempt, current, wire);
        for (int tried = 1; answer.status() == CONFLICT && tried < TRIES; tried++) {
            if (isAction()) {
                ground.renew(operation, wire);
            }
            answer = sendOnce(attempt, current, wire);
        }
        return answer;
    }

    private Answer sendOnce(Attempt attempt, JsonNode current, Wire wire) throws IOException {
        Member member = attempt.member();
        JsonNode text = JsonNodeFactory.instance.textNode(attempt.text());
        JsonNode base = isPatch() ? only(current, member) : ground.body(operation);
        JsonNode body = ground.bodies().with(base, Member.body(operation), member.pointer(), text);
        return wire.ask(ground.making(operation, Bodies.write(ground.fresh(body))));
    }

    /** The record's own value of the member that holds this one. */
    private static ObjectNode only(JsonNode current, Member member) {
        ObjectNode base = JsonNodeFactory.instance.objectNode();
        String top = member.pointer().split("/")[1];
        if (current.has(top)) {
            base.set(top, current.get(top));
        }
        return base;
    }

    private JsonNode current(Wire wire) throws IOException {
        Optional<Operation> reading = ground.operation("GET", operation.path());
        return reading.isEmpty()
                ? JsonNodeFactory.instance.missingNode()
                : wire.ask(ground.request(reading.get())).json();
    }

    /** Where the record is shown: below its collection, at the operation's own path, or at the nearest path above it. */
    private Optional<Request> reading(JsonNode made) {
        String collection = collection();
        boolean makes = operation.isUpsert() || operation.method().equals("POST");
        if (makes
                && made.has("id")
                && ground.operation("GET", collection + "/{id}").isPresent()) {
            return Optional.of(read(collection + "/" + made.path("id").asText()));
        }
        for (String path = operation.path(); path.length() > 1; path = path.substring(0, path.lastIndexOf('/'))) {
            Optional<Operation> shown = ground.operation("GET", path);
            if (shown.isPresent()) {
                return Optional.of(read(ground.path(shown.get()) + (shown.get().isList() ? "?limit=200" : "")));
            }
        }
        return Optional.empty();
    }

    private String collection() {
        return operation.path().split(UPSERTS)[0];
    }

    private Request read(String target) {
        return Request.get(target).bearing(ground.token());
    }

    private boolean isPatch() {
        return operation.method().equals("PATCH");
    }

    private boolean isAction() {
        return operation.method().equals("POST") && !operation.isQuestion();
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
