package bandhu.testing.hostile;

import bandhu.testing.Footprint;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies that break the rules: of JSON, of the schema, of their media type. What is refused has written nothing. */
public interface HostileBodies extends Fixtures {

    /** What {@code bandhu.http.json-limit} allows. */
    int MOST_BYTES = 2 * 1024 * 1024;

    /** Of operations with one schema the first meets every case, the others each of so many. */
    int STRIDE = 9;

    /** How many values each comparison of a field is sent. */
    int OPERANDS = 4;

    /** No operation takes these, unless its document says so; the empty one stands for none. */
    List<String> FOREIGN_TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/vnd.api+json",
            "application/json; charset=utf-16",
            "application/json; charset=ISO-8859-1",
            "application/json; charset=no-such",
            "application/json, text/plain",
            "application/",
            "nonsense",
            ";;;");

    @Test
    default void a_body_that_breaks_a_rule_is_refused_at_its_place_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        Set<Operation> first = firstOfEachSchema(ground);
        Attack.refused(ground, ground.withBody(), operation -> {
            boolean clears = operation.mediaType().equals("application/merge-patch+json");
            List<Case> cases = BrokenRules.of(
                    ground.bodies(), ground.body(operation), Member.body(operation), Member.of(operation), clears);
            return first.contains(operation) ? cases : each(cases, STRIDE);
        });
    }

    @Test
    default void what_is_hard_on_a_parser_is_refused_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        List<Case> cases = HardBodies.few();
        Attack.refused(ground, ground.withBody(), _ -> cases);
    }

    @Test
    default void what_is_no_json_is_refused_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        List<Case> all = HardBodies.malformed();
        List<Case> drawn = HardBodies.drawn();
        Set<Operation> whole = firstOfEachMediaType(ground);
        Attack.refused(ground, ground.withBody(), operation -> (whole.contains(operation) ? all : drawn)
                .stream()
                        .filter(one -> operation.needsBody() || one.body().length > 0)
                        .toList());
    }

    @Test
    default void what_is_json_is_not_taken_for_none() {
        Ground ground = Ground.open(this);
        Map<String, byte[]> wellFormed = HardBodies.wellFormed();
        Map<String, byte[]> doubtful = HardBodies.doubtful();
        Attack.each(List.copyOf(firstOfEachMediaType(ground)), (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (var body : wellFormed.entrySet()) {
                Answer answer = wire.ask(ground.request(operation, body.getValue()));
                faults.addAll(answer.faults(operation + ", " + body.getKey()));
                if (answer.hasCode("malformed-json")) {
                    faults.add(operation + " takes " + body.getKey() + " for no JSON");
                }
            }
            for (var body : doubtful.entrySet()) {
                Answer answer = wire.ask(ground.request(operation, body.getValue()));
                faults.addAll(answer.faults(operation + ", " + body.getKey()));
            }
            return faults;
        });
    }

    @Test
    default void of_duplicate_members_the_last_counts() {
        Ground ground = Ground.open(this);
        List<Operation> operations = ground.withBody().stream()
                .filter(operation -> operation.addresses().isEmpty())
                .toList();
        Attack.each(operations, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (Member member : topTexts(operation)) {
                byte[] wrongLast = twice(ground, operation, member.name(), "\"text\"", "[7]");
                faults.addAll(Case.broken("a list last", wrongLast, member.pointer())
                        .faults(operation.toString(), wire.ask(ground.request(operation, wrongLast))));
                byte[] rightLast = twice(ground, operation, member.name(), "[7]", "\"text\"");
                Answer answer = wire.ask(ground.request(operation, rightLast));
                faults.addAll(answer.faults(operation + ", a text last"));
                if (answer.hasCode("wrong-type")) {
                    faults.add(operation + " counts the first " + member.name() + ": " + answer);
                }
            }
            return faults;
        });
    }

    @Test
    default void another_media_type_or_charset_is_refused_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        Attack.each(ground.withBody(), (operation, wire) -> {
            byte[] body = Bodies.write(ground.body(operation));
            List<String> faults = new ArrayList<>();
            for (String type : FOREIGN_TYPES) {
                if (!operation.mediaTypes().contains(type)) {
                    Request request = ground.request(operation).sending(type.isEmpty() ? null : type, body);
                    faults.addAll(
                            wire.ask(request).refusalFaults(operation + " with type '" + type + "'", Set.of(400, 415)));
                }
            }
            return faults;
        });
        before.expectUnchanged(ground.tenant());
    }

    /** Sent to records that nobody has, because what takes no body may do what it is for. */
    @Test
    default void no_body_where_one_is_wanted_and_one_where_none_is_are_answered() {
        Ground ground = Ground.open(this);
        Attack.each(ground.operations(), (operation, wire) -> {
            String path = operation.path(_ -> UUID.randomUUID().toString());
            Request request = Request.of(operation.method(), path).bearing(ground.token());
            byte[] odd = "{\"a\": ".getBytes(StandardCharsets.UTF_8);
            List<String> faults = new ArrayList<>();
            faults.addAll(wire.ask(request).faults(operation + " without a body"));
            faults.addAll(wire.ask(request.sending("application/json", new byte[0]))
                    .faults(operation + " with an empty body"));
            faults.addAll(wire.ask(request.sending("application/json", odd)).faults(operation + " with half a body"));
            return faults;
        });
    }

    @Test
    default void a_body_beyond_the_limit_is_refused_and_writes_nothing() {
        Attack.refused(
                Ground.quiet(this),
                Ground.quiet(this).withBody().stream().limit(2).toList(),
                _ -> List.of(
                        Case.malformed("as many bytes as may be", padded(MOST_BYTES)),
                        new Case("one byte more", padded(MOST_BYTES + 1), Set.of(413), null, "too-large"),
                        new Case("far more", padded(4 * MOST_BYTES), Set.of(413), null, "too-large")));
    }

    @Test
    default void a_word_that_the_document_names_is_known() {
        Ground ground = Ground.open(this);
        List<Operation> posts = ground.withBody().stream()
                .filter(operation -> operation.method().equals("POST"))
                .toList();
        Attack.each(posts, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (Member member : Member.of(operation)) {
                for (JsonNode word : member.schema().path("enum")) {
                    JsonNode body = ground.bodies()
                            .with(ground.body(operation), Member.body(operation), member.pointer(), word);
                    Answer answer = wire.ask(ground.request(operation, Bodies.write(body)));
                    if (answer.body().contains("unknown-value")) {
                        faults.add(operation + " does not know " + word + " at " + member.pointer() + ": " + answer);
                    }
                }
            }
            return faults;
        });
    }

    /** Every field with every comparison that it offers, and with values that it may not know what to do with. */
    @Test
    default void conditions_with_any_value_find_something_or_are_refused() {
        Ground ground = Ground.open(this);
        List<JsonNode> values = BrokenRules.operands();
        List<Operation> searches = ground.withBody().stream()
                .filter(operation -> operation.path().endsWith("/search"))
                .toList();
        Attack.each(searches, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            String fields = operation.path().replaceFirst("/search$", "/fields");
            int number = 0;
            for (JsonNode field :
                    wire.ask(Request.get(fields).bearing(ground.token())).json().path("items")) {
                for (JsonNode op : field.path("ops")) {
                    for (int i = 0; i < OPERANDS; i++) {
                        ObjectNode leaf = JsonNodeFactory.instance.objectNode();
                        leaf.set("field", field.path("name"));
                        leaf.set("op", op);
                        leaf.set("value", values.get(number++ % values.size()));
                        JsonNode body = JsonNodeFactory.instance.objectNode().set("where", leaf);
                        faults.addAll(wire.ask(ground.request(operation, Bodies.write(body)))
                                .faults(operation + ", " + body));
                    }
                }
            }
            return faults;
        });
    }

    private static Set<Operation> firstOfEachSchema(Ground ground) {
        return firsts(ground, Member::body);
    }

    private static Set<Operation> firstOfEachMediaType(Ground ground) {
        return firsts(ground, Operation::mediaType);
    }

    private static Set<Operation> firsts(Ground ground, Function<Operation, Object> kind) {
        Map<Object, Operation> firsts = new HashMap<>();
        ground.withBody().forEach(operation -> firsts.putIfAbsent(kind.apply(operation), operation));
        return new HashSet<>(firsts.values());
    }

    private static List<Case> each(List<Case> cases, int stride) {
        return IntStream.range(0, cases.size())
                .filter(index -> index % stride == 0)
                .mapToObj(cases::get)
                .toList();
    }

    private static List<Member> topTexts(Operation operation) {
        return Member.of(operation).stream()
                .filter(member -> member.isText() && member.pointer().lastIndexOf('/') == 0)
                .limit(2)
                .toList();
    }

    /** The body with two members of one name. */
    private static byte[] twice(Ground ground, Operation operation, String name, String first, String last) {
        ObjectNode others = (ObjectNode) ground.body(operation);
        others.remove(name);
        String text = new String(Bodies.write(others), StandardCharsets.UTF_8);
        String between = others.isEmpty() ? "" : text.substring(1, text.length() - 1) + ", ";
        return "{\"%s\": %s, %s\"%s\": %s}"
                .formatted(name, first, between, name, last)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] padded(int length) {
        return ("{" + " ".repeat(length - 1)).getBytes(StandardCharsets.UTF_8);
    }
}
