package bandhu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The command {@code ./bandhu bench}. */
public final class Bench {
    static final String TENANT = "bench";
    private static final List<Integer> RATES = List.of(500, 1000);
    private final Path root;
    private final Settings settings;
    private final BenchSuite suite;
    private final Report report = new Report();

    private Bench(Path root, Settings settings, BenchSuite suite) {
        this.root = root;
        this.settings = settings;
        this.suite = suite;
    }

    public static void main(String[] args) {
        try {
            Settings settings = Settings.of(List.of(args));
            Path root = Path.of(System.getProperty("bandhu.root", "")).toAbsolutePath();
            try (BenchSuite suite = new BenchSuite(root, settings.production())) {
                Bench bench = new Bench(root, settings, suite);
                if (settings.volume().isWanted()) {
                    bench.runVolume();
                } else if (settings.imported() > 0) {
                    bench.runImport();
                } else {
                    bench.run();
                }
            }
            System.exit(0);
        } catch (Fault e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(1);
    }

    private void run() throws Exception {
        report.head(settings, Machine.describe(settings));
        PgBench pgbench = new PgBench(suite);
        Say.step("starting the suite");
        Duration first = suite.up(Map.of());
        Duration again = first;
        if (!tellsCommits()) {
            Say.step("up after %.1f s; starting again with commit times", first.toMillis() / 1000.0);
            suite.down();
            again = suite.up(Map.of());
        }
        Say.step("up after %.1f s", again.toMillis() / 1000.0);
        List<Footprint> fresh = Footprint.of(suite);
        try (Load load = new Load(suite.token(TENANT), suite.process("customer"), Settings.CONCURRENCY);
                Load lone = new Load(suite.token(TENANT), suite.process("customer"), 1)) {
            if (settings.requests()) {
                Customers customers = new Customers(System.currentTimeMillis(), settings.customers());
                report.requests(
                        new ApiBench(suite, settings, new ApiBench.Loads(load, lone), customers, pgbench).run());
            }
            List<Footprint> loaded = Footprint.of(suite);
            if (settings.facts()) {
                report.facts(new FactBench(suite, settings, load, pgbench).run(RATES));
            }
            report.footprint(first, again, fresh, loaded);
        }
        tell(Report.MEASURED);
    }

    private void runVolume() throws Exception {
        report.volumeHead(settings, Machine.describe(settings));
        Say.step("starting the suite");
        suite.up(Map.of());
        VolumeBench volume = new VolumeBench(root, suite, settings);
        volume.seed();
        if (settings.volume().measured()) {
            report.volume(volume.run());
            tell(Report.VOLUME);
        }
    }

    private void runImport() throws Exception {
        Say.step("starting the suite");
        suite.up(Map.of());
        String machine = Machine.describe(settings);
        ImportFigures figures = new ImportBench(suite, settings).run();
        report.imported(settings, machine, figures);
        tell(Report.IMPORT);
    }

    private void tell(String mark) throws IOException {
        System.out.println();
        System.out.println(report.text());
        if (settings.write()) {
            report.write(root.resolve("docs/performance.md"), mark);
        }
    }

    /** Whether the server keeps the moment of each commit; when not, it will after the next start. */
    private boolean tellsCommits() throws Exception {
        try (Connection connection = suite.superuser("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SHOW track_commit_timestamp")) {
                row.next();
                if (row.getString(1).equals("on")) {
                    return true;
                }
            }
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
            return false;
        }
    }
}
