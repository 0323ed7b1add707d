package bandhu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, as a service's application role. */
final class PgBench {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("aborted|ERROR|FATAL");
    private static final long STEP = 8_000_000;
    private final Path program;
    private final BenchSuite suite;
    private long base = 1_000_000;

    PgBench(BenchSuite suite) {
        this.program = find();
        this.suite = suite;
    }

    /** Transactions a second of as many clients as the load generator has callers. */
    double run(String service, Yardstick yardstick, Duration length) throws IOException, InterruptedException {
        return number(execute(service, yardstick, length, List.of()));
    }

    /** The same at a given rate, whatever the server makes of it (arrivals as in a Poisson process); the rate reached. */
    double run(String service, Yardstick yardstick, Duration length, int rate)
            throws IOException, InterruptedException {
        return number(execute(service, yardstick, length, List.of("-R", Integer.toString(rate))));
    }

    private String execute(String service, Yardstick yardstick, Duration length, List<String> more)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("bandhu-bench", ".sql");
        Files.writeString(script, yardstick.script());
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(Settings.CONCURRENCY),
                "-T",
                Long.toString(length.toSeconds()),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(suite.port("postgres")),
                "-U",
                service + "_app",
                "-D",
                "k=0",
                "-D",
                "base=" + base));
        base += STEP;
        yardstick.variables().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(more);
        command.add(service);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", suite.appPassword(service));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        if (process.exitValue() != 0 || FAILED.matcher(output).find()) {
            throw new Fault("pgbench could not repeat the request's statements: " + output + yardstick.script());
        }
        return output;
    }

    private static double number(String output) {
        Matcher matcher = TPS.matcher(output);
        if (!matcher.find()) {
            throw new Fault("pgbench did not say how fast it was: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static Path find() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench"));
        Stream<Path> debian = Stream.of("18", "17", "16", "15")
                .map(version -> Path.of("/usr/lib/postgresql", version, "bin/pgbench"));
        return Stream.concat(onPath, debian)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new Fault("The yardstick is pgbench, and there is none on the PATH:"
                        + " install PostgreSQL's contrib programs (Debian: apt-get install postgresql-contrib)."));
    }
}
