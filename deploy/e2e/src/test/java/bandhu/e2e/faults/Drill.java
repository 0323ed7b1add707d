package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One drill on a running suite: two new tenants are written for while something goes wrong, then all is compared. */
final class Drill {

    /** Kafka's own 45 s, shortened so that a frozen service is given up on within a short drill. */
    static final Duration SESSION = Duration.ofSeconds(10);

    /** How long the drill lasts; 0 for each fault once. */
    static final int MINUTES = Integer.getInteger("bandhu.faults.minutes", 0);

    private static final Duration REST = Duration.ofSeconds(90);

    private final RunningSuite suite;
    private final long seed;
    private final Set<String> poison = new TreeSet<>();

    Drill(RunningSuite suite, long seed) {
        this.suite = suite;
        this.seed = seed;
    }

    /** What a suite for drills is started with. */
    static Map<String, String> settings() {
        return Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", Long.toString(SESSION.toMillis()));
    }

    /** A seed given with {@code -Dbandhu.faults.seed}, else any. */
    static long seed() {
        return Long.getLong("bandhu.faults.seed", System.currentTimeMillis() % 1_000_000);
    }

    interface Trouble {
        void happen(Faults faults, Schedule schedule) throws Exception;
    }

    /** What did not hold; prints the seed, the faults and what came of them. */
    List<String> run(String name, Trouble trouble) throws Exception {
        System.out.println("Drill " + name + " with seed " + seed + " (-Dbandhu.faults.seed=" + seed + ")");
        List<String> tenants = List.of("drill-" + name + "-a", "drill-" + name + "-b");
        List<String> found = new ArrayList<>();
        try (Truth truth = new Truth(Path.of("target", "faults", name + ".jsonl"))) {
            Writers writers = Writers.start(suite, truth, tenants, seed);
            Random random = new Random(seed);
            Faults faults = new Faults(suite, writers.pulse(), random, poison);
            try {
                trouble.happen(faults, new Schedule(faults, random));
            } finally {
                found.addAll(writers.finish());
            }
            System.out.println("  " + writers.pulse() + "; " + truth.records().size() + " records, "
                    + truth.positions().size() + " positions");
            found.addAll(faults.violations());
            found.addAll(writers.pulse().broken());
            found.addAll(new Comparison(suite, Set.copyOf(tenants)).violations(truth, poison, REST));
        }
        found.forEach(violation -> System.out.println("  VIOLATION " + violation));
        System.out.println("Drill " + name + ": " + found.size() + " violations");
        return found;
    }
}
