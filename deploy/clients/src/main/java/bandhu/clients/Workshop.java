package bandhu.clients;

import bandhu.local.gateway.ApiDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where tools run and what they work on. */
final class Workshop {
    static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

    private static final long MINUTES = 5;

    private Workshop() {}

    static Path root() {
        return Path.of(System.getProperty("bandhu.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    static Path module() {
        return root().resolve("deploy/clients");
    }

    static Path contracts() {
        return root().resolve("docs/contracts");
    }

    /** The document of all services, as the gateway answers it. */
    static String merged() throws IOException {
        return new ApiDocuments(SERVICES, contracts().resolve("api")).merged().toPrettyString();
    }

    /** Runs a command to its end. */
    static Output run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(Files.createDirectories(module().resolve("target")), "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean isDone = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!isDone) {
            process.destroyForcibly();
        }
        String text = Files.readString(log, StandardCharsets.UTF_8);
        return new Output(isDone ? process.exitValue() : -1, isDone ? text : text + "\nStopped: it took too long.");
    }

    /** The same, for what must succeed. */
    static void make(Path directory, String... command) throws IOException, InterruptedException {
        Output output = run(directory, Map.of(), List.of(command));
        if (output.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output.text());
        }
    }
}
