package bandhu.e2e.faults;

import bandhu.e2e.Command;
import bandhu.e2e.RunningSuite;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import static org.awaitility.Awaitility.await;

/** The suite's processes, to be hurt by signal, and started again as an operator would. */
final class Parts {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final RunningSuite suite;

    Parts(RunningSuite suite) {
        this.suite = suite;
    }

    /** {@code kill -9}; of PostgreSQL that is the postmaster. Returns when the process is gone. */
    void kill(String part) throws IOException {
        Optional<ProcessHandle> process = process(part);
        process.ifPresent(ProcessHandle::destroyForcibly);
        await("the end of " + part).until(() -> process(part).isEmpty());
    }

    /** Ends a part as an operator would. */
    void stop(String part) throws IOException {
        process(part).ifPresent(ProcessHandle::destroy);
        await("the end of " + part).atMost(STOP).until(() -> process(part).isEmpty());
    }

    void freeze(String part) throws IOException, InterruptedException {
        signal(part, "-STOP");
    }

    void thaw(String part) throws IOException, InterruptedException {
        signal(part, "-CONT");
    }

    boolean runs(String part) throws IOException {
        return process(part).isPresent();
    }

    /** Starts what is missing, and only that; returns when all parts are well. */
    void up() throws IOException, InterruptedException {
        up(Map.of());
    }

    void up(Map<String, String> settings) throws IOException, InterruptedException {
        Command.Result result = suite.run(settings, "up", "-d", "--empty");
        if (result.exitCode() != 0) {
            throw new IOException("bandhu up: " + result.output());
        }
    }

    private void signal(String part, String signal) throws IOException, InterruptedException {
        long pid = process(part).orElseThrow().pid();
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    private Optional<ProcessHandle> process(String part) throws IOException {
        Properties run = new Properties();
        try (var in = Files.newBufferedReader(suite.state().resolve("run").resolve(part + ".properties"))) {
            run.load(in);
        }
        return ProcessId.parse(run.getProperty("process")).find();
    }
}
