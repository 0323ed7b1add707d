package bandhu.chassis.idempotency;

import bandhu.chassis.event.Positions;
import bandhu.chassis.http.AnswerHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The answers of a request whose effects are committed part by part: each is kept in the transaction of its part, so that the
 * same request, sent again after it was cut off, does only what is missing. Without an idempotency key nothing is kept.
 */
@ApplicationScoped
public class PartialAnswers {
    private static final int OK = 200;
    private final RequestIdentities identities;
    private final Answers answers;
    private final Positions positions;

    PartialAnswers(RequestIdentities identities, Answers answers, Positions positions) {
        this.identities = identities;
        this.answers = answers;
        this.positions = positions;
    }

    /** Leaves with the whole answer where it was given before. */
    public void replayWhole() {
        identities.ofWhole().ifPresent(answers::replayIfKnown);
    }

    /** Whether one of so many parts was answered before. */
    public boolean hasBegun(int parts) {
        List<byte[]> scopes = IntStream.range(0, parts)
                .mapToObj(this::part)
                .flatMap(Optional::stream)
                .map(RequestIdentity::scope)
                .toList();
        return !scopes.isEmpty() && answers.knowsAny(scopes);
    }

    /** What the part answered before. */
    public Optional<byte[]> find(int part) {
        return part(part).flatMap(identity -> {
            Optional<Answer> before = answers.find(identity);
            before.ifPresent(answer -> answer.require(identity));
            return before.map(Answer::body);
        });
    }

    public void keep(int part, Supplier<byte[]> body) {
        part(part).ifPresent(identity -> answers.keep(identity, answer(identity, body.get())));
    }

    public void keepWhole(Supplier<byte[]> body) {
        identities.ofWhole().ifPresent(identity -> answers.keep(identity, answer(identity, body.get())));
    }

    private Answer answer(RequestIdentity identity, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        positions.pending().or(positions::last).ifPresent(position -> headers.put(AnswerHeaders.POSITION, position));
        return new Answer(identity.request(), OK, headers, body);
    }

    private Optional<RequestIdentity> part(int part) {
        return identities.ofPart(Integer.toString(part));
    }
}
