package bandhu.local.gateway;

import bandhu.testing.Patience;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.OddHttp;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What no client sends by itself, sent to the gateway. */
class HostileGatewayTest {

    private static final String LIST = "/v1/live/list";

    @TempDir
    static Path snapshots;

    private static HttpServer customer;
    private static Gateway gateway;

    @BeforeAll
    static void a_service_behind_a_gateway() throws Exception {
        customer = LiveService.begin(new CountDownLatch(0));
        gateway = Gateway.start(
                new Gateway.Setting("localhost", 0, new Cors(Set.of()), Duration.ofSeconds(2), Optional.empty()),
                List.of(new Backend(
                        "customer", "localhost", customer.getAddress().getPort())),
                snapshots);
        try (Wire wire = wire()) {
            Awaitility.await()
                    .atMost(Patience.LIMIT)
                    .until(() -> wire.ask(Request.get(LIST)).status() == 200);
        }
    }

    @AfterAll
    static void end() {
        gateway.close();
        customer.stop(0);
    }

    @Test
    void http_at_its_edges_is_answered() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Wire wire = wire()) {
            for (OddHttp odd : OddHttp.all(LIST, "token")) {
                faults.addAll(odd.faults(wire.askOnNew(odd.bytes())));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_address_that_is_no_text_goes_no_further() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Wire wire = wire()) {
            for (String path : List.of("/%", "/%zz", "/%c0%af", "/%ed%a0%80", "/%ff")) {
                faults.addAll(wire.ask(Request.get(LIST + path)).refusalFaults(path, Set.of(404)));
            }
            for (String query : List.of("?%", "?a=%zz", "?a=%c0%af", "?%ff=1")) {
                Answer answer = wire.ask(Request.get(LIST + query));
                faults.addAll(answer.refusalFaults(query, Set.of(400)));
                assertThat(answer.json().path("instance").asText()).isEmpty();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void requests_that_come_in_one_go_are_answered_in_their_order() throws IOException {
        Request request = Request.get(LIST);
        try (Wire wire = wire()) {
            wire.write((request.with("Correlation-Id", "one").head()
                            + request.with("Correlation-Id", "two").head())
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(wire.read().header("Correlation-Id")).isEqualTo("one");
            assertThat(wire.read().header("Correlation-Id")).isEqualTo("two");
        }
    }

    @Test
    void a_service_that_gives_up_on_a_slow_body_is_heard_and_others_are_served_meanwhile() throws IOException {
        Request slow = Request.of("POST", "/v1/live/impatient").with("Content-Length", "100000");
        try (Wire wire = wire();
                Wire other = wire()) {
            wire.write(slow.head().getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 2_000 && !wire.hasSomething(50); i++) {
                wire.write(" ".getBytes(StandardCharsets.US_ASCII));
                assertThat(other.ask(Request.get(LIST)).status()).isEqualTo(200);
            }
            assertThat(wire.hasSomething(1)).isTrue();
            Answer answer = wire.read();
            assertThat(answer.refusalFaults("slow", Set.of(408))).isEmpty();
        }
    }

    private static Wire wire() {
        return new Wire("localhost", gateway.port());
    }
}
