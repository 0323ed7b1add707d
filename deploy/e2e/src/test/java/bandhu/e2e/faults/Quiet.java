package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** Waits until all that was written has gone all its ways: no outbox row, no unsealed change, no mail in the queue, no lag. */
final class Quiet {

    /** One event begets another: only what stays still is still. */
    private static final int LOOKS = 3;

    private static final Duration BETWEEN = Duration.ofMillis(700);

    private final Databases databases;
    private final Broker broker;

    Quiet(Databases databases, Broker broker) {
        this.databases = databases;
        this.broker = broker;
    }

    /** What is still under way when the patience ends; empty when nothing is. */
    Map<String, Long> await(Duration patience) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + patience.toNanos();
        int still = 0;
        Map<String, Long> open = open();
        while (System.nanoTime() < end && still < LOOKS) {
            still = open.isEmpty() ? still + 1 : 0;
            Thread.sleep(BETWEEN);
            open = open();
        }
        return open;
    }

    private Map<String, Long> open() throws InterruptedException, ExecutionException {
        Map<String, Long> open = new TreeMap<>(broker.lag());
        for (String service : RunningSuite.SERVICES) {
            open.put(service + " outbox", databases.count(service, "outbox"));
            open.put(service + " unsealed changes", databases.count(service, "change_unsealed"));
            open.put(service + " waiting mails", databases.count(service, "mail WHERE state = 'waiting'"));
        }
        open.put("lifecycles to fold", databases.count("customer", "lifecycle_head WHERE pending IS NOT NULL"));
        open.values().removeIf(count -> count == 0);
        return open;
    }
}
