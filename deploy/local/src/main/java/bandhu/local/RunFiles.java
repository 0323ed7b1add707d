package bandhu.local;

import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What is recorded of each started part: its process and its ports, one file a part. */
final class RunFiles {

    private final Path folder;

    RunFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The process of a part, when it lives. */
    Optional<ProcessHandle> process(PartName part) {
        return read(part).map(p -> ProcessId.parse(p.getProperty("process"))).flatMap(ProcessId::find);
    }

    /** Whether the part was started and not taken down since; its process may have died. */
    boolean isRecorded(PartName part) {
        return Files.exists(file(part));
    }

    /** The port that a living part has, else the one it would get. */
    int port(PartName part, Port port) {
        if (process(part).isEmpty()) {
            return port.wanted();
        }
        return read(part)
                .map(p -> p.getProperty("port." + port.name()))
                .map(Integer::parseInt)
                .orElseGet(port::wanted);
    }

    int port(PartName part) {
        return port(part, part.ports().getFirst());
    }

    /** The port that the part had when it was started, alive or not. */
    Optional<Integer> recordedPort(PartName part, Port port) {
        return read(part).map(p -> p.getProperty("port." + port.name())).map(Integer::parseInt);
    }

    void record(PartName part, ProcessHandle process) throws IOException {
        Properties p = new Properties();
        for (Port port : part.ports()) {
            p.setProperty("port." + port.name(), Integer.toString(port(part, port)));
        }
        p.setProperty("process", ProcessId.of(process).toString());
        p.setProperty("folder", folder.toString());
        StringWriter text = new StringWriter();
        p.store(text, null);
        Path half = Files.writeString(folder.resolve(part.text() + ".part"), text.toString());
        Files.move(half, file(part), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget(PartName part) throws IOException {
        Files.deleteIfExists(file(part));
    }

    private Optional<Properties> read(PartName part) {
        Path file = file(part);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Properties p = new Properties();
            p.load(new StringReader(Files.readString(file)));
            return Optional.of(p).filter(this::isOfThisFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not so after somebody copied the tree of a running suite: those processes belong to the original. */
    private boolean isOfThisFolder(Properties p) {
        return folder.toString().equals(p.getProperty("folder"));
    }

    private Path file(PartName part) {
        return folder.resolve(part.text() + ".properties");
    }
}
