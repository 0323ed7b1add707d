package bandhu.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tools of {@code src/npm}, installed below {@code target}. */
public final class Node {
    /** What is said where it is not there. */
    public static final String MISSING = "Skipped: there is no Node (18.18 or later) whose npm reaches its registry.";

    private static final String LOCK = "package-lock.json";
    private static final Path FOLDER = Workshop.module().resolve("target/npm");

    /** A copy of what was installed. */
    private static final Path INSTALLED = FOLDER.resolve("node_modules").resolve(LOCK);

    private Node() {}

    /** Whether tests that need Node can run: where {@code BANDHU_NODE} says that it is required, its absence is their failure. */
    public static boolean isWanted() throws InterruptedException {
        return "required".equals(System.getenv("BANDHU_NODE")) || Files.exists(INSTALLED) || canInstall();
    }

    private static boolean canInstall() throws InterruptedException {
        try {
            return Workshop.run(Workshop.root(), Map.of(), List.of("npm", "ping", "--fetch-retries=0"))
                            .exitCode()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs a script of {@code src/npm}, or of what is installed there. */
    static Output run(String script, Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        Stream.of(words).map(Object::toString).forEach(command::add);
        return Workshop.run(install(), Map.of(), command);
    }

    /** The folder with the tools. */
    static synchronized Path install() throws IOException, InterruptedException {
        Path sources = Workshop.module().resolve("src/npm");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = FOLDER.resolve(sources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(INSTALLED) || Files.mismatch(INSTALLED, FOLDER.resolve(LOCK)) >= 0) {
            Workshop.make(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            Files.copy(FOLDER.resolve(LOCK), INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        }
        return FOLDER;
    }
}
