package bandhu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the project is, and where a suite keeps its state: {@code .bandhu}, which git ignores, or {@code BANDHU_HOME}. */
record Layout(Path root, Path home) {

    static Layout ofEnvironment() {
        Path root = Path.of(System.getProperty("bandhu.root", "")).toAbsolutePath();
        String home = System.getenv("BANDHU_HOME");
        return new Layout(
                root, home == null ? root.resolve(".bandhu") : Path.of(home).toAbsolutePath());
    }

    Path data(String part) {
        return data().resolve(part);
    }

    Path data() {
        return home.resolve("data");
    }

    Path run() {
        return home.resolve("run");
    }

    /** PostgreSQL writes beside its data, everything else under one folder. */
    Path log(String part) {
        Path folder = part.equals("postgres") ? data(part) : home.resolve("log");
        return folder.resolve(part + ".log");
    }

    Path binaries() {
        return home.resolve("binaries");
    }

    Path secrets() {
        return home.resolve("secrets.properties");
    }

    Path serviceJar(String service) {
        return root.resolve(service + "-service").resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path contracts() {
        return root.resolve("docs/contracts/api");
    }

    /** Makes the folders; complains when they belong to somebody else. */
    void prepare() throws IOException {
        for (Path folder : List.of(data(), run(), log("any").getParent())) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new Complaint("The folder " + folder + " cannot be made; is it another user's?");
            }
            if (!Files.isWritable(folder)) {
                throw new Complaint("The folder " + folder + " is not writable; it seems to be another user's.");
            }
        }
    }

    boolean hasData() {
        return Files.isDirectory(data("postgres").resolve("data"));
    }

    void dropData() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
