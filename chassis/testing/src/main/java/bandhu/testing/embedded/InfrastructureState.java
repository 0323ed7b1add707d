package bandhu.testing.embedded;

import bandhu.testing.process.PrivateFiles;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What a running {@link InfrastructureProcess} tells test JVMs, as a file. */
record InfrastructureState(
        ProcessId process,
        Path directory,
        String password,
        int postgresPort,
        int kafkaPort,
        int identityPort,
        int smtpPort,
        int imapPort) {

    private static final String FILE = "state.properties";

    Path postgresDirectory() {
        return directory.resolve("postgres");
    }

    Path kafkaDirectory() {
        return directory.resolve("kafka");
    }

    Path identityDirectory() {
        return directory.resolve("identity");
    }

    Path mailDirectory() {
        return directory.resolve("mail");
    }

    /** The state of the last process of {@code folder}, alive or not. */
    static Optional<InfrastructureState> last(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties p = new Properties();
        p.load(new StringReader(Files.readString(file)));
        return Optional.of(new InfrastructureState(
                ProcessId.parse(p.getProperty("process")),
                Path.of(p.getProperty("directory")),
                p.getProperty("password"),
                Integer.parseInt(p.getProperty("postgres")),
                Integer.parseInt(p.getProperty("kafka")),
                Integer.parseInt(p.getProperty("identity")),
                Integer.parseInt(p.getProperty("smtp")),
                Integer.parseInt(p.getProperty("imap"))));
    }

    static Optional<InfrastructureState> running(Path folder) throws IOException {
        return last(folder).filter(state -> state.process().isAlive());
    }

    void write(Path folder) throws IOException {
        Properties p = new Properties();
        p.setProperty("process", process.toString());
        p.setProperty("directory", directory.toString());
        p.setProperty("password", password);
        p.setProperty("postgres", Integer.toString(postgresPort));
        p.setProperty("kafka", Integer.toString(kafkaPort));
        p.setProperty("identity", Integer.toString(identityPort));
        p.setProperty("smtp", Integer.toString(smtpPort));
        p.setProperty("imap", Integer.toString(imapPort));
        StringWriter text = new StringWriter();
        p.store(text, null);
        Path part = PrivateFiles.write(folder.resolve(FILE + ".part"), text.toString());
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
