package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import bandhu.testing.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service halts in the middle of a job, and goes on with it when it is started again. */
@ExtendWith(DrillSuite.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class JobHaltsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "customer";
    private static final int CUSTOMERS = 1_000;
    private static final Duration ARMED = Duration.ofMinutes(8);

    @ParameterizedTest
    @ValueSource(strings = {"chunk", "chunk-committed"})
    void no_record_is_changed_twice_or_left_out(String point, RunningSuite suite) throws Exception {
        String tenant = "jobs-" + point;
        Parts parts = new Parts(suite);
        Caller caller = new Caller(suite.gateway(), suite.token(tenant, "admin"), new Pulse());
        caller.call("POST", "/v1/customers/batch", customers(), Map.of("Idempotency-Key", "customers"));

        restart(suite, parts, point);
        String job = caller.call("POST", "/v1/customers/bulk", tagging(), Map.of("Idempotency-Key", "bulk"))
                .id();
        await("the halt").atMost(Patience.LIMIT).until(() -> !parts.runs(SERVICE));
        parts.up();
        await("the job's end").atMost(Patience.LIMIT).until(() -> isDone(caller, job));

        assertThat(new Databases(suite)
                        .rows(
                                SERVICE,
                                "SELECT count(*), count(DISTINCT record_id) FROM change WHERE tenant_id = '" + tenant
                                        + "' AND correlation_id = '" + job + "'"))
                .containsExactly(CUSTOMERS + " " + CUSTOMERS);
    }

    /** It halts when it passes the point for the second time: the first chunk stands by then. */
    private static void restart(RunningSuite suite, Parts parts, String point)
            throws IOException, InterruptedException {
        Instant until = Instant.now().plus(ARMED).truncatedTo(ChronoUnit.SECONDS);
        parts.kill(SERVICE);
        parts.up(Map.of("BANDHU_FAILPOINT", point + ",2," + until));
    }

    private static boolean isDone(Caller caller, String job) {
        return caller.get("/v1/customer-jobs/" + job)
                .body()
                .path("state")
                .asText()
                .equals("done");
    }

    private static JsonNode customers() {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode operations = body.putArray("operations");
        for (int i = 0; i < CUSTOMERS; i++) {
            operations
                    .addObject()
                    .put("op", "create")
                    .putObject("data")
                    .put("kind", "person")
                    .put("displayName", "Customer " + i);
        }
        return body;
    }

    private static JsonNode tagging() {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("where").putArray("all");
        body.putObject("action").putObject("tag").putArray("add").add("done");
        return body;
    }
}
