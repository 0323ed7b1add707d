package bandhu.testing.embedded;

import bandhu.testing.process.ChildJvm;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * PostgreSQL, Kafka, issuer and mail for all tests of one build. The first test JVM that joins starts them in a process
 * of their own, later ones (other forks, other modules) find it; it ends by itself with the Maven process above, or
 * when it was not used for long. Each JVM takes a database and a topic prefix of its own, so that nothing is cleaned.
 */
public final class TestInfrastructure {

    private static final int MEGABYTES = 384;

    private final InfrastructureState state;
    private final Tokens tokens;
    private final String topicPrefix = "t" + random() + "-";

    private TestInfrastructure(InfrastructureState state) throws IOException {
        this.state = state;
        this.tokens = Tokens.of(state.identityDirectory(), issuer());
    }

    /** The one infrastructure of this build and JVM; started when nobody has. */
    public static TestInfrastructure join() {
        return Holder.JOINED;
    }

    public EmbeddedPostgres postgres() {
        return EmbeddedPostgres.at(state.postgresDirectory(), state.postgresPort(), state.password());
    }

    /** A new database for {@code service} with its roles; no other test JVM has it. */
    public ServiceDatabase freshDatabase(String service) {
        ServiceDatabase database = new ServiceDatabase(
                service, service + "_" + random(), state.password(), state.password(), state.password());
        try {
            postgres().provision(database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " could not be made", e);
        }
    }

    /** The environment ({@code BANDHU_...}) in which a service finds {@code database} and everything else here. */
    public Map<String, String> environment(ServiceDatabase database) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BANDHU_DB_URL", jdbcUrl(database.database()));
        environment.put("BANDHU_DB_OWNER_PASSWORD", database.ownerPassword());
        environment.put("BANDHU_DB_APP_PASSWORD", database.appPassword());
        environment.put("BANDHU_DB_WORKER_PASSWORD", database.workerPassword());
        environment.put("BANDHU_KAFKA", kafka());
        environment.put("BANDHU_TOPIC_PREFIX", topicPrefix());
        environment.put("BANDHU_ISSUER", issuer());
        environment.put("BANDHU_SECRET", state.password());
        environment.put("BANDHU_SMTP_HOST", "localhost");
        environment.put("BANDHU_SMTP_PORT", Integer.toString(smtpPort()));
        return environment;
    }

    public String jdbcUrl(String database) {
        return postgres().jdbcUrl(database);
    }

    /** A connection of the cluster's owner, who sees every row: for assertions about what is stored. */
    public Connection connect(String database) throws SQLException {
        return postgres().connect(database);
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "localhost:" + state.kafkaPort();
    }

    /** The prefix of this JVM's topics. */
    public String topicPrefix() {
        return topicPrefix;
    }

    public String issuer() {
        return EmbeddedIdentity.issuer(state.identityPort());
    }

    public int smtpPort() {
        return state.smtpPort();
    }

    public int imapPort() {
        return state.imapPort();
    }

    public Mailboxes mailboxes() {
        return new Mailboxes(state.mailDirectory());
    }

    public Tokens tokens() {
        return tokens;
    }

    /** A token for someone of {@code tenant} with {@code roles}. */
    public String token(String tenant, String... roles) {
        return tokens.mint(Person.of(tenant, roles));
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    private static Path root() {
        String given = System.getProperty("bandhu.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.exists(p.resolve("mvnw"))) {
                return p;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    /** The outermost Java process above this one: Maven, or the IDE; this one itself when there is none. */
    private static ProcessHandle build() {
        ProcessHandle found = ProcessHandle.current();
        Optional<ProcessHandle> above = found.parent();
        while (above.isPresent()) {
            if (above.get().info().command().orElse("").endsWith("java")) {
                found = above.get();
            }
            above = above.get().parent();
        }
        return found;
    }

    private static TestInfrastructure joinOrStart() {
        Path folder = root().resolve(".bandhu").resolve("test");
        try {
            Files.createDirectories(folder.resolve("users"));
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                ProcessId build = ProcessId.of(build());
                Files.writeString(folder.resolve("users").resolve(Long.toString(build.pid())), build.toString());
                InfrastructureState state = InfrastructureState.running(folder).orElse(null);
                return new TestInfrastructure(state == null ? start(folder) : state);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test infrastructure did not start; see " + folder, e);
        }
    }

    private static InfrastructureState start(Path folder) throws IOException {
        Path log = folder.resolve("infrastructure.log");
        Process process = ChildJvm.start(InfrastructureProcess.class, MEGABYTES, log, List.of(folder.toString()));
        while (process.isAlive()) {
            Optional<InfrastructureState> state = InfrastructureState.running(folder);
            if (state.isPresent()) {
                return state.get();
            }
            pause();
        }
        throw new IOException("the test infrastructure ended at once; see " + log);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the test infrastructure started", e);
        }
    }

    private static final class Holder {
        private static final TestInfrastructure JOINED = joinOrStart();
    }
}
