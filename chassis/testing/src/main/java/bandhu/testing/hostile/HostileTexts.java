package bandhu.testing.hostile;

import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Naughty texts in every member that takes a text: refused at their place, or shown afterwards as they were sent. */
public interface HostileTexts extends Fixtures {

    /** How many naughty texts each member is sent. */
    int SHARE = 20;

    /** The same in an upsert, which takes what a create takes. */
    int SMALL_SHARE = 4;

    /** A body in which the media type of HTML forms is taken. */
    String FORM = "application/x-www-form-urlencoded";

    @Test
    default void what_is_no_text_is_refused_at_its_place() {
        Ground ground = Ground.quiet(this);
        Attack.refused(ground, ground.withBody(), operation -> texts(operation).stream()
                .flatMap(member -> Texts.IMPOSSIBLE.stream().map(text -> impossible(ground, operation, member, text)))
                .toList());
    }

    @Test
    default void every_member_keeps_or_refuses_naughty_texts() {
        Ground ground = Ground.open(this);
        List<String> naughty = Texts.naughty();
        List<Trial> trials = new ArrayList<>();
        int number = 0;
        for (Operation operation : ground.withBody()) {
            int size = operation.isUpsert() ? SMALL_SHARE : SHARE;
            List<Trial.Attempt> attempts = new ArrayList<>();
            for (Member member : texts(operation)) {
                Stream.concat(
                                Texts.share(naughty, number++ * SHARE, size).stream(),
                                operation.method().equals("POST") ? Texts.EDGES.stream() : Stream.of())
                        .forEach(text -> attempts.add(new Trial.Attempt(member, text)));
            }
            trials.add(new Trial(operation, ground.apart(), attempts));
        }
        Attack.each(trials, Trial::run);
    }

    @Test
    default void one_member_keeps_or_refuses_all_of_them() {
        Ground ground = Ground.open(this);
        List<String> naughty = Texts.naughty();
        List<Trial> longest = creates(ground)
                .flatMap(operation -> texts(operation).stream()
                        .max(Comparator.comparing(Member::mostCharacters))
                        .map(member -> new Trial(
                                operation,
                                ground.apart(),
                                naughty.stream()
                                        .map(text -> new Trial.Attempt(member, text))
                                        .toList()))
                        .stream())
                .limit(1)
                .toList();
        Attack.each(longest, Trial::run);
    }

    @Test
    default void a_form_takes_naughty_texts_too() {
        Ground ground = Ground.open(this);
        List<String> all = Stream.concat(Texts.naughty().stream(), Texts.IMPOSSIBLE.stream())
                .toList();
        List<Operation> operations = ground.withBody().stream()
                .filter(operation -> operation.mediaTypes().contains(FORM))
                .toList();
        Attack.each(operations, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (Member member : Member.of(operation)) {
                for (String text : all) {
                    String body = member.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
                    Answer answer =
                            wire.ask(ground.request(operation).sending(FORM, body.getBytes(StandardCharsets.US_ASCII)));
                    // A form is answered with a page, for people, also when it is refused.
                    if (answer.status() <= 0 || answer.status() >= 500) {
                        faults.add(operation + " with " + body + " answers " + answer);
                    }
                }
            }
            return faults;
        });
    }

    private static Case impossible(Ground ground, Operation operation, Member member, String text) {
        JsonNode body = ground.bodies()
                .with(
                        ground.body(operation),
                        Member.body(operation),
                        member.pointer(),
                        JsonNodeFactory.instance.textNode(text));
        return new Case("no text", Bodies.write(body), Set.of(422), member.pointer(), "invalid");
    }

    /** Of records that can be read one by one. */
    private static Stream<Operation> creates(Ground ground) {
        return ground.withBody().stream()
                .filter(operation -> operation.method().equals("POST")
                        && ground.operation("GET", operation.path() + "/{id}").isPresent());
    }

    private static List<Member> texts(Operation operation) {
        return Member.of(operation).stream().filter(Member::isText).toList();
    }
}
