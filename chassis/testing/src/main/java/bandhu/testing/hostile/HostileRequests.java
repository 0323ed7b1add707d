package bandhu.testing.hostile;

import bandhu.testing.Footprint;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Garbage in what stands around a body: query parameters, path segments, headers. */
public interface HostileRequests extends Fixtures {

    /** Within what an address may have. */
    int LONG_ADDRESS = 16_000;

    int TIMES_LONGER = 10;

    int TRIES = 10;

    /** Nanoseconds that anything takes. */
    long LEAST_COST = 1_000_000;

    @Test
    default void a_garbled_query_is_refused() {
        Ground ground = Ground.open(this);
        List<Operation> lists =
                ground.operations().stream().filter(Operation::isList).toList();
        Attack.each(lists, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (String query : Garbage.BAD_QUERIES) {
                Answer answer = wire.ask(withQuery(ground.request(operation), query));
                faults.addAll(answer.refusalFaults(operation + "?" + shown(query), Set.of(400)));
            }
            for (String query : Garbage.LONG_QUERIES) {
                Answer answer = wire.ask(withQuery(ground.request(operation), query));
                faults.addAll(answer.refusalFaults(operation + "?" + shown(query), Set.of(414)));
            }
            return faults;
        });
    }

    @Test
    default void a_parameter_that_there_is_not_is_refused() {
        Ground ground = Ground.open(this);
        List<Operation> reading = ground.operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.needsToken())
                .toList();
        Attack.each(reading, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (String query : List.of("no-such=1", "%zz=1", "no%20such=", "no-such=%ff")) {
                Answer answer = wire.ask(withQuery(ground.request(operation), query));
                faults.addAll(answer.refusalFaults(operation + "?" + query, Set.of(400)));
            }
            return faults;
        });
    }

    @Test
    default void naughty_texts_in_parameters_find_something_or_are_refused() {
        Ground ground = Ground.open(this);
        List<String> naughty = Texts.naughty();
        Attack.each(ground.operations(), (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            int number = 0;
            for (String parameter :
                    operation.method().equals("GET") ? operation.queryParameters() : List.<String>of()) {
                int size = parameter.equals("q") ? naughty.size() : 8;
                for (String text : Texts.share(naughty, number++ * size, size)) {
                    String query = parameter + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
                    faults.addAll(wire.ask(withQuery(ground.request(operation), query))
                            .faults(operation + "?" + query));
                }
            }
            return faults;
        });
    }

    @Test
    default void a_garbled_address_is_not_found() {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        List<Operation> operations = ground.operations().stream()
                .filter(operation -> !operation.addresses().isEmpty() && !operation.isUpsert())
                .toList();
        Attack.each(operations, (operation, wire) -> {
            byte[] body = operation.hasBody() ? Bodies.write(ground.body(operation)) : null;
            List<String> faults = new ArrayList<>();
            for (String segment : Garbage.BAD_SEGMENTS) {
                Request request = Request.of(operation.method(), operation.path(_ -> segment))
                        .bearing(ground.token());
                Answer answer = wire.ask(operation.hasBody() ? request.sending(operation.mediaType(), body) : request);
                faults.addAll(answer.refusalFaults(operation + " of " + shown(segment), Set.of(404, 405)));
            }
            return faults;
        });
        before.expectUnchanged(ground.tenant());
    }

    /** Neither of routes nor of what reads them: whoever may not even log in can send these. */
    @Test
    default void the_cost_of_an_address_grows_no_faster_than_its_length() throws IOException {
        try (Wire wire = Wire.toService()) {
            for (String address : List.of("/ a", "/v1/ a", "/v1/customers/ a-", "/v1/ a/", "/v1/ %E0%B6%86")) {
                long little = Math.max(LEAST_COST, cost(wire, address, LONG_ADDRESS / TIMES_LONGER));
                assertThat(cost(wire, address, LONG_ADDRESS)).as(address).isLessThan(3 * TIMES_LONGER * little);
            }
        }
    }

    /**
     * Nanoseconds, the least of some tries, so that others who keep the machine busy do not count.
     *
     * @param parts how it begins, and what is repeated
     */
    private static long cost(Wire wire, String parts, int length) throws IOException {
        String[] part = parts.split(" ");
        String address = part[0] + part[1].repeat(length / part[1].length());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            Answer answer = wire.ask(Request.get(address));
            least = Math.min(least, System.nanoTime() - begin);
            assertThat(answer.refusalFaults(shown(address), Set.of(401, 404))).isEmpty();
        }
        return least;
    }

    @Test
    default void an_external_id_in_an_address_is_kept_or_refused() {
        Ground ground = Ground.open(this);
        List<Operation> upserts =
                ground.operations().stream().filter(Operation::isUpsert).toList();
        List<String> naughty = Texts.naughty();
        Attack.each(upserts, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (String text : Texts.share(naughty, upserts.indexOf(operation) * 60, 60)) {
                String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                String path = operation.path(address -> address.endsWith("{system}") ? encoded : "naughty");
                Request request = Request.of("PUT", path)
                        .bearing(ground.token())
                        .sending(operation.mediaType(), Bodies.write(ground.body(operation)));
                Answer answer = wire.ask(request);
                faults.addAll(answer.faults("PUT " + path));
                if (answer.isSuccess()
                        && Texts.in(answer.json()).stream().noneMatch(shown -> Texts.isKept("id", text, shown))) {
                    faults.add("PUT " + path + " was taken, and is shown as " + answer);
                }
            }
            return faults;
        });
    }

    @Test
    default void nonsense_in_a_header_is_ignored_or_refused() {
        Ground ground = Ground.open(this);
        List<Operation> one = ground.operations().stream()
                .filter(operation -> operation.isList() && operation.addresses().isEmpty())
                .limit(1)
                .toList();
        Attack.each(Garbage.HEADERS, (header, wire) -> {
            List<String> faults = new ArrayList<>();
            for (String value : Garbage.NONSENSE) {
                Answer answer = wire.ask(ground.request(one.getFirst()).with(header, value));
                faults.addAll(answer.faults(header + ": " + shown(value)));
                String correlation = String.valueOf(answer.header("Correlation-Id"));
                if (!correlation.matches("[A-Za-z0-9._:-]{1,64}")) {
                    faults.add(header + ": " + shown(value) + " is answered with Correlation-Id: " + correlation);
                }
            }
            return faults;
        });
    }

    @Test
    default void a_header_of_ours_that_cannot_be_read_is_refused_and_writes_nothing() {
        Ground ground = Ground.quiet(this);
        Footprint before = Footprint.settled(ground.tenant());
        List<Operation> writes = ground.withBody().stream()
                .filter(operation -> operation.needsToken() && !operation.isQuestion())
                .toList();
        Attack.each(writes, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            byte[] body = Bodies.write(ground.body(operation));
            String notHere = operation.method().equals("POST") ? "If-Match" : "Idempotency-Key";
            for (String header : Garbage.BAD_HEADERS.keySet()) {
                for (String value : header.equals(notHere) ? List.<String>of() : Garbage.BAD_HEADERS.get(header)) {
                    Answer answer = wire.ask(ground.request(operation, body).with(header, value));
                    faults.addAll(answer.refusalFaults(
                            operation + ", " + header + ": " + shown(value), Garbage.BAD_HEADER_STATUSES.get(header)));
                }
            }
            return faults;
        });
        before.expectUnchanged(ground.tenant());
    }

    private static Request withQuery(Request request, String query) {
        return new Request(request.method(), request.target() + "?" + query, request.headers(), request.body());
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "... (" + text.length() + ")" : text;
    }
}
