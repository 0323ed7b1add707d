package bandhu.testing.embedded;

import bandhu.testing.process.Ports;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The process behind {@link TestInfrastructure}: {@code <folder>}. It ends when every build that joined is gone, or when
 * no database connection was open for {@link #IDLE}; its data goes with it.
 */
final class InfrastructureProcess {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Path folder;
    private final InfrastructureState state;

    private InfrastructureProcess(Path folder, InfrastructureState state) {
        this.folder = folder;
        this.state = state;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        removeLast(folder);
        InfrastructureState state = new InfrastructureState(
                ProcessId.of(ProcessHandle.current()),
                Files.createTempDirectory(folder, "run"),
                UUID.randomUUID().toString(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
        new InfrastructureProcess(folder, state).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Thread kafka = startKafka();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        state.postgresDirectory(),
                        folder.resolve("binaries"),
                        state.postgresPort(),
                        state.password(),
                        false);
                EmbeddedIdentity identity = EmbeddedIdentity.start(state.identityDirectory(), state.identityPort());
                EmbeddedMail mail = EmbeddedMail.start(state.mailDirectory(), state.smtpPort(), state.imapPort())) {
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-close"));
            kafka.join();
            state.write(folder);
            System.out.println("ready: " + postgres.jdbcUrl("") + " " + identity.issuer() + " " + mail);
            while (isUsed(postgres)) {
                Thread.sleep(LOOK);
            }
        } finally {
            delete(state.directory());
        }
    }

    private Thread startKafka() {
        return Thread.ofPlatform().name("kafka-start").start(() -> {
            try {
                EmbeddedKafka.start(state.kafkaDirectory(), state.kafkaPort());
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private long lastConnection = System.nanoTime();

    private boolean isUsed(EmbeddedPostgres postgres) throws IOException {
        try (Stream<Path> users = Files.list(folder.resolve("users"))) {
            List<Path> all = users.toList();
            for (Path user : all) {
                if (!ProcessId.parse(Files.readString(user)).isAlive()) {
                    Files.deleteIfExists(user);
                }
            }
            if (all.stream().noneMatch(Files::exists)) {
                return false;
            }
        }
        if (hasClients(postgres)) {
            lastConnection = System.nanoTime();
        }
        return System.nanoTime() - lastConnection < IDLE.toNanos();
    }

    private static boolean hasClients(EmbeddedPostgres postgres) {
        String others = "SELECT count(*) FROM pg_stat_activity"
                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(others)) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void removeLast(Path folder) throws IOException {
        InfrastructureState last = InfrastructureState.last(folder).orElse(null);
        if (last != null) {
            EmbeddedPostgres.at(last.postgresDirectory(), last.postgresPort(), last.password())
                    .close();
            delete(last.directory());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
