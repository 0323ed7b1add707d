package bandhu.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code bandhu <words>} as a user would: in a process of its own, bounded in time. */
public final class Command {

    private static final long MINUTES = 15;

    private final Path root;
    private final Map<String, String> environment;

    Command(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    public record Result(int exitCode, String output) {}

    Command with(Map<String, String> settings) {
        Map<String, String> both = new HashMap<>(environment);
        both.putAll(settings);
        return new Command(root, both);
    }

    Result run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dbandhu.root=" + root,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "bandhu.local.Launcher"));
        command.addAll(List.of(words));
        Path output = Files.createTempFile(root, "command", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("bandhu " + String.join(" ", words) + " did not end: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
