package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import bandhu.testing.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.awaitility.Awaitility.await;

/** Has services halt at the chassis' failpoints, each at some passing, one after the other. */
final class Halts {

    private static final Duration ARMED = Duration.ofMinutes(8);
    private static final int MOST_PASSINGS = 12;

    private static final List<String> WRITING = List.of("customer", "sales", "support");
    private static final List<String> LISTENING = List.of("customer", "marketing", "analytics");

    private static final List<String> WHERE_EVENTS_LEAVE =
            List.of("before-commit", "committed", "sequenced", "partly-sent", "published", "deleted");
    private static final List<String> WHERE_EVENTS_ARRIVE = List.of("effect", "received");

    private final RunningSuite suite;
    private final Parts parts;
    private final Random random;

    Halts(RunningSuite suite, Random random) {
        this.suite = suite;
        this.parts = new Parts(suite);
        this.random = random;
    }

    /** @param everywhere in every service, else in one that writes and one that listens */
    void happen(boolean everywhere) throws IOException, InterruptedException {
        for (String service : some(WRITING, everywhere)) {
            halt(service, WHERE_EVENTS_LEAVE);
        }
        for (String service : some(LISTENING, everywhere)) {
            halt(service, WHERE_EVENTS_ARRIVE);
        }
    }

    private List<String> some(List<String> services, boolean all) {
        return all ? services : List.of(services.get(random.nextInt(services.size())));
    }

    private void halt(String service, List<String> points) throws IOException, InterruptedException {
        parts.kill(service);
        for (String point : points) {
            halt(service, point, 1 + random.nextInt(MOST_PASSINGS));
        }
        parts.up();
    }

    /** The start may fail: a point can be passed before the service is well. */
    private void halt(String service, String point, int passings) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(ARMED).truncatedTo(ChronoUnit.SECONDS);
        suite.run(Map.of("BANDHU_FAILPOINT", point + "," + passings + "," + until), "up", "-d", "--empty");
        await(service + " to halt at " + point).atMost(Patience.LIMIT).until(() -> !parts.runs(service));
        System.out.println("  " + service + " halted at " + point + ", passing " + passings);
    }
}
