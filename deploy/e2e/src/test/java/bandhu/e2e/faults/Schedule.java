package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which faults come when: each once in a short drill, any of them again and again in a long one. */
final class Schedule {

    private static final Duration SHORT_AWAY = Duration.ofSeconds(12);
    private static final Duration LONG_AWAY = Duration.ofSeconds(60);
    private static final Duration FROZEN = Drill.SESSION.plusSeconds(6);

    private final Faults faults;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    Schedule(Faults faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    private interface Fault {
        void happen() throws Exception;
    }

    /** Every kind of fault, every service killed once. */
    void once() throws Exception {
        List<String> services = faults.some(RunningSuite.SERVICES.size());
        rest();
        happen("poison", () -> faults.poison());
        happen("kill -9 " + services.subList(0, 2), () -> faults.killServices(services.subList(0, 2)));
        happen("broker away " + SHORT_AWAY, () -> faults.takeBrokerAway(SHORT_AWAY));
        happen("kill -9 " + services.subList(2, 5), () -> faults.killServices(services.subList(2, 5)));
        happen("database away " + SHORT_AWAY, () -> faults.takeDatabaseAway(SHORT_AWAY));
        String frozen = faults.some(1).getFirst();
        happen("freeze " + frozen, () -> faults.freeze(frozen, FROZEN));
        String again = faults.some(1).getFirst();
        happen("replay to " + again, () -> faults.replay(again));
        rest();
    }

    /** The long outages first, then whatever comes. */
    void until(Instant end) throws Exception {
        rest();
        happen("poison", () -> faults.poison());
        happen("broker away " + LONG_AWAY, () -> faults.takeBrokerAway(LONG_AWAY));
        happen("database away " + LONG_AWAY, () -> faults.takeDatabaseAway(LONG_AWAY));
        while (Instant.now().isBefore(end)) {
            any();
            rest();
        }
    }

    List<String> done() {
        return done;
    }

    private void any() throws Exception {
        List<String> services = faults.some(random.nextInt(1, 4));
        String service = services.getFirst();
        Duration away = Duration.ofSeconds(random.nextInt(1, 20));
        switch (random.nextInt(10)) {
            case 0 -> happen("broker away " + away, () -> faults.takeBrokerAway(away));
            case 1 -> happen("database away " + away, () -> faults.takeDatabaseAway(away));
            case 2, 3 -> happen("freeze " + service, () -> faults.freeze(service, FROZEN));
            case 4 -> happen("replay to " + service, () -> faults.replay(service));
            case 5 -> happen("poison", () -> faults.poison());
            default -> happen("kill -9 " + services, () -> faults.killServices(services));
        }
    }

    private void happen(String what, Fault fault) throws Exception {
        Instant begin = Instant.now();
        fault.happen();
        String line = what + ", whole again after "
                + Duration.between(begin, Instant.now()).toSeconds() + " s";
        done.add(line);
        System.out.println("  " + line);
        rest();
    }

    private void rest() throws InterruptedException {
        Thread.sleep(random.nextLong(1_000, 4_000));
    }
}
