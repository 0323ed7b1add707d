package bandhu.bench;

import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedPostgres;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.Tokens;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A suite of the bench's own, in a directory that goes with it, started by the launcher as any other. Whoever names a
 * {@code BANDHU_HOME} has the suite there measured, and left running.
 */
final class BenchSuite implements AutoCloseable {
    static final List<String> PARTS = List.of(
            "postgres",
            "kafka",
            "identity",
            "mail",
            "gateway",
            "customer",
            "sales",
            "marketing",
            "support",
            "analytics");

    private static final long MINUTES = 6;
    private final Path root;
    private final boolean own;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Integer> ports;

    BenchSuite(Path root, boolean production) throws IOException {
        this.root = root;
        String given = System.getenv("BANDHU_HOME");
        this.own = given == null;
        this.home = own
                ? Files.createTempDirectory(Files.createDirectories(root.resolve("deploy/bench/target")), "suite")
                : Path.of(given).toAbsolutePath();
        this.ports = PortPlan.free();
        ports.forEach((name, port) ->
                environment.put("BANDHU_PORT_" + name.toUpperCase(Locale.ROOT), Integer.toString(port)));
        environment.put("BANDHU_HOME", home.toString());
        if (production) {
            environment.put("BANDHU_SERVICE_JVM", Settings.PRODUCTION_JVM);
        }
    }

    /** Starts what is missing; answers how long it took until all parts were well. */
    Duration up(Map<String, String> more) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        launcher(more, "up", "-d", "--empty");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void down() throws IOException, InterruptedException {
        launcher(Map.of(), "down");
    }

    int port(String part) {
        return ports.get(part);
    }

    ProcessHandle process(String part) throws IOException {
        Properties recorded = properties(home.resolve("run").resolve(part + ".properties"));
        return ProcessId.parse(recorded.getProperty("process"))
                .find()
                .orElseThrow(() -> new Fault("The part " + part + " has ended; see " + home.resolve("log") + "."));
    }

    String token(String tenant) throws IOException {
        return Tokens.of(home.resolve("data/identity"), EmbeddedIdentity.issuer(port("identity")))
                .mint(Person.of(tenant, "admin"));
    }

    /** As the cluster's owner: for settings, and for looking from outside. */
    Connection superuser(String database) throws IOException, SQLException {
        return EmbeddedPostgres.at(home.resolve("data/postgres"), port("postgres"), secrets("postgres"))
                .connect(database);
    }

    String appPassword(String service) throws IOException {
        return secrets(service + ".app");
    }

    Path log(String part) {
        return home.resolve("log").resolve(part + ".log");
    }

    Path postgresLog() {
        return home.resolve("data/postgres/postgres.log");
    }

    @Override
    public void close() {
        if (!own) {
            return;
        }
        try {
            down();
        } catch (IOException e) {
            System.err.println("The suite in " + home + " did not end: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String secrets(String name) throws IOException {
        return properties(home.resolve("secrets.properties")).getProperty(name);
    }

    private void launcher(Map<String, String> more, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dbandhu.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "bandhu.local.Launcher"));
        command.addAll(List.of(words));
        Path output = home.resolve("launcher.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Fault("bandhu " + String.join(" ", words) + " failed:\n" + Files.readString(output));
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
