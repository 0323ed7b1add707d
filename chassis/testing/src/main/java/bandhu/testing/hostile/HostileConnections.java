package bandhu.testing.hostile;

import bandhu.testing.Footprint;
import bandhu.testing.Patience;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.OddHttp;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Connections that are no good: HTTP at its edges, bodies that are cut off or never end. */
public interface HostileConnections extends Fixtures {

    int CUT_OFF = 40;

    int LONG = 100_000;

    @Test
    default void http_at_its_edges_is_answered_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        Attack.each(
                OddHttp.all(list(ground).path(), ground.token()),
                (odd, wire) -> odd.faults(wire.askOnNew(odd.bytes())));
        before.expectUnchanged(ground.tenant());
    }

    @Test
    default void a_method_that_nobody_offers_is_refused_and_those_that_are_offered_are_named() {
        Ground ground = Ground.quiet(this);
        List<String> paths =
                ground.operations().stream().map(Operation::path).distinct().toList();
        Attack.each(paths, (path, wire) -> {
            List<Operation> here = ground.operations().stream()
                    .filter(operation -> operation.path().equals(path))
                    .toList();
            Set<String> offered = here.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
            String target = here.getFirst().path(_ -> "0190a8c0-0000-7000-8000-000000000000");
            List<String> faults = new ArrayList<>();
            for (String method : List.of("TRACE", "BREW", "PROPFIND")) {
                Answer answer = wire.ask(Request.of(method, target).bearing(ground.token()));
                faults.addAll(answer.refusalFaults(method + " " + path, Set.of(405)));
                List<String> allowed =
                        Arrays.asList(String.valueOf(answer.header("Allow")).split(", "));
                if (!allowed.containsAll(offered)) {
                    faults.add("%s %s allows %s and not %s".formatted(method, path, allowed, offered));
                }
            }
            return faults;
        });
    }

    @Test
    default void requests_that_come_in_one_go_are_answered_in_their_order() throws IOException {
        Ground ground = Ground.open(this);
        Request request = ground.request(list(ground));
        String all = IntStream.range(0, 5)
                .mapToObj(number ->
                        request.with("Correlation-Id", "number-" + number).head())
                .collect(Collectors.joining());
        try (Wire wire = Wire.toService()) {
            wire.write(all.getBytes(StandardCharsets.ISO_8859_1));
            for (int number = 0; number < 5; number++) {
                Answer answer = wire.read();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Correlation-Id")).isEqualTo("number-" + number);
            }
        }
    }

    @Test
    default void who_asks_whether_to_send_the_body_is_told() {
        Ground ground = Ground.quiet(this);
        Attack.each(writes(ground), (operation, wire) -> {
            Request request = ground.request(operation, "{\"no-such-member\": 1}".getBytes(StandardCharsets.UTF_8))
                    .with("Expect", "100-continue");
            wire.write(request.head().getBytes(StandardCharsets.ISO_8859_1));
            Answer first = wire.readAny();
            if (first.status() != 100) {
                return first.refusalFaults(operation + " with Expect", Answer.REFUSED);
            }
            wire.write(request.body());
            return wire.read().refusalFaults(operation + " after 100", Answer.REFUSED);
        });
    }

    @Test
    default void a_body_that_is_cut_off_writes_nothing_and_holds_nobody_up() throws IOException {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        for (Operation operation : writes(ground)) {
            byte[] body = Bodies.write(ground.body(operation));
            Request request = ground.request(operation, body);
            for (int i = 0; i < CUT_OFF; i++) {
                try (Wire wire = Wire.toService()) {
                    wire.write(request.head().getBytes(StandardCharsets.ISO_8859_1));
                    wire.write(Arrays.copyOf(body, body.length * i / CUT_OFF));
                }
            }
        }
        expectService(ground);
        before.expectUnchanged(ground.tenant());
    }

    /** One of two connections goes on, a byte now and then. */
    @Test
    default void a_body_that_does_not_come_in_time_is_given_up_and_others_are_served_meanwhile() throws IOException {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        Map<Wire, String> slow = new HashMap<>();
        for (Operation operation : writes(ground)) {
            slow.put(begun(ground, operation), " ");
            slow.put(begun(ground, operation), "");
        }
        expectService(ground);
        assertThat(slow.keySet().stream().filter(HostileConnections::isAnswered))
                .as("connections that were given up before anybody else was served")
                .isEmpty();
        Set<String> faults = new TreeSet<>();
        await().pollInterval(Duration.ofMillis(100)).atMost(Patience.LIMIT).until(() -> {
            faults.addAll(fed(slow));
            expectService(ground);
            return slow.isEmpty();
        });
        assertThat(faults).isEmpty();
        before.expectUnchanged(ground.tenant());
    }

    private static Wire begun(Ground ground, Operation operation) throws IOException {
        Wire wire = Wire.toService();
        wire.write(ground.request(operation, new byte[0])
                .with("Content-Length", Integer.toString(LONG))
                .head()
                .getBytes(StandardCharsets.ISO_8859_1));
        return wire;
    }

    /** Sends what each is to send and takes away those that are answered; answers what is wrong with the answers. */
    private static List<String> fed(Map<Wire, String> slow) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Wire, String> each : List.copyOf(slow.entrySet())) {
            Wire wire = each.getKey();
            wire.write(each.getValue().getBytes(StandardCharsets.US_ASCII));
            if (isAnswered(wire)) {
                Answer answer = wire.read();
                faults.addAll(answer == Answer.NONE ? List.of() : answer.refusalFaults("slow", Set.of(400, 408)));
                slow.remove(wire);
                wire.close();
            }
        }
        return faults;
    }

    private static boolean isAnswered(Wire wire) {
        try {
            return wire.hasSomething(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expectService(Ground ground) throws IOException {
        try (Wire wire = Wire.toService()) {
            assertThat(wire.ask(ground.request(list(ground))).status()).isEqualTo(200);
        }
    }

    private static Operation list(Ground ground) {
        return ground.operations().stream()
                .filter(operation -> operation.isList() && operation.addresses().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A few operations that take a body, of each method. */
    private static List<Operation> writes(Ground ground) {
        return ground.withBody().stream()
                .filter(Operation::needsToken)
                .collect(Collectors.toMap(Operation::method, operation -> operation, (first, _) -> first))
                .values()
                .stream()
                .toList();
    }
}
