package bandhu.testing.owasp;

import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.hostile.Attack;
import bandhu.testing.hostile.Ground;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** API8: headers and origins, on answers of every kind; {@code HostileConnections} tries the methods. */
public interface Misconfiguration extends Fixtures {

    /** Tells pages of another origin that they may read. */
    String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

    @Test
    default void every_answer_has_the_headers_that_keep_browsers_from_harm_and_none_that_tells_what_answers() {
        Ground ground = Ground.open(this);
        Attack.each(ground.operations(), (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (Request request : kinds(ground, operation)) {
                Answer answer = wire.ask(request.with("Origin", "https://elsewhere.example.org"));
                String what = operation + " answers " + answer.status();
                if (!"nosniff".equals(answer.header("X-Content-Type-Options"))
                        || answer.header("Referrer-Policy") == null
                        || answer.header("Correlation-Id") == null) {
                    faults.add(what + " without a header: " + answer.headers());
                }
                Stream.of("Server", "X-Powered-By", ALLOWED_ORIGIN, "Access-Control-Allow-Credentials")
                        .filter(name -> answer.header(name) != null)
                        .forEach(name -> faults.add(what + " with " + name + ": " + answer.header(name)));
                if (answer.header("Cache-Control") != null
                        && answer.header("Cache-Control").contains("public")) {
                    faults.add(what + " for anybody's cache");
                }
            }
            return faults;
        });
    }

    @Test
    default void a_header_does_not_make_another_method_of_a_request() {
        Ground ground = Ground.quiet(this);
        List<Operation> deletes = ground.operations().stream()
                .filter(operation -> operation.method().equals("DELETE")
                        && ground.operation("GET", operation.path()).isPresent())
                .toList();
        Attack.each(deletes, (operation, wire) -> {
            Request read = Request.get(ground.path(operation)).bearing(ground.token());
            List<String> faults = new ArrayList<>();
            for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                wire.ask(read.with(header, "DELETE"));
                if (wire.ask(read).status() != 200) {
                    faults.add(header + " deletes at " + operation.path());
                }
            }
            return faults;
        });
    }

    /** As the admin, as nobody, of what there is not, and with what cannot be read. */
    private static List<Request> kinds(Ground ground, Operation operation) {
        String unknown = operation.path(_ -> UUID.randomUUID().toString());
        Request ofNothing = Request.of(operation.method(), unknown).bearing(ground.token());
        List<Request> kinds = new ArrayList<>(List.of(
                Request.of(operation.method(), unknown),
                ofNothing,
                ofNothing.with("Accept", "image/png"),
                ofNothing.sending("application/json", "{\"a\": ".getBytes(StandardCharsets.UTF_8)),
                Request.of(operation.method(), unknown + "/no-such/place").bearing(ground.token())));
        if (operation.method().equals("GET") && operation.needsToken() && !operation.isStream()) {
            kinds.add(ground.request(operation));
        }
        return kinds;
    }
}
