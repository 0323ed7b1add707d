package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import bandhu.testing.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

import static org.awaitility.Awaitility.await;

/** What is done to the suite while it works. Each fault ends with the suite whole again; which part it hits is the seed's. */
final class Faults {

    static final String POISONED_TENANT = "drill-poison";

    private final RunningSuite suite;
    private final Parts parts;
    private final Pulse pulse;
    private final Random random;
    private final Set<String> poison;
    private final List<String> violations = new ArrayList<>();

    /** @param poison takes {@code <service> <event id>} of what must end as a dead letter */
    Faults(RunningSuite suite, Pulse pulse, Random random, Set<String> poison) {
        this.suite = suite;
        this.parts = new Parts(suite);
        this.pulse = pulse;
        this.random = random;
        this.poison = poison;
    }

    /** What did not hold while a fault lasted. */
    List<String> violations() {
        return violations;
    }

    void killServices(List<String> services) throws IOException, InterruptedException {
        for (String service : services) {
            parts.kill(service);
        }
        parts.up();
    }

    /** Some services, any. */
    List<String> some(int count) {
        List<String> services = new ArrayList<>(RunningSuite.SERVICES);
        Collections.shuffle(services, random);
        return services.subList(0, count);
    }

    /** The API must not notice: the outbox takes what the broker cannot. */
    void takeBrokerAway(Duration away) throws IOException, InterruptedException {
        parts.kill("kafka");
        long before = pulse.writes();
        String trouble = pulse.trouble();
        Thread.sleep(away);
        long written = pulse.writes() - before;
        if (written == 0) {
            violations.add("no write was acknowledged in the " + away + " without a broker");
        }
        if (!pulse.trouble().equals(trouble)) {
            violations.add(
                    "the API had trouble without a broker: " + trouble + " before, " + pulse.trouble() + " after");
        }
        parts.up();
    }

    void takeDatabaseAway(Duration away) throws IOException, InterruptedException {
        parts.kill("postgres");
        Thread.sleep(away);
        parts.up();
    }

    /** Past the session time-out: another would have its partitions by now, and it wakes not knowing. */
    void freeze(String service, Duration frozen) throws IOException, InterruptedException {
        parts.freeze(service);
        Thread.sleep(frozen);
        parts.thaw(service);
    }

    /** Everything that a service ever consumed comes to it again. */
    void replay(String service) throws IOException, InterruptedException, ExecutionException {
        parts.stop(service);
        try (Broker broker = new Broker(suite.kafka())) {
            await("the groups of " + service + " to be empty")
                    .atMost(Patience.LIMIT)
                    .until(() -> broker.isDeserted(service));
            broker.rewind(service);
        }
        parts.up();
    }

    /** Records that no listener can read: one becomes a dead letter of each who listens, one is nobody's. */
    void poison() throws ExecutionException, InterruptedException {
        UUID id = id();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/drill");
        headers.put("ce_type", "bandhu.sales.order-placed.v1");
        headers.put("ce_subject", id.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_recordedtime", Instant.now().toString());
        headers.put("ce_tenant", POISONED_TENANT);
        byte[] garbage = "{\"orderId\": ".getBytes(StandardCharsets.UTF_8);
        try (Broker broker = new Broker(suite.kafka())) {
            broker.produce("bandhu.sales", POISONED_TENANT + ":" + id, headers, garbage);
            broker.produce("bandhu.sales", id.toString(), Map.of(), garbage);
        }
        poison.add("customer " + id);
        poison.add("analytics " + id);
    }

    /** A UUIDv7 (RFC 9562): what is remembered of an event lies by the day in its id. */
    private static UUID id() {
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random & 0xfff,
                random & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
