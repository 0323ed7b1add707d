package bandhu.testing.embedded;

import bandhu.testing.process.PrivateFiles;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL server on loopback whose binaries, data and log live under one directory. The server is a process of its
 * own that outlives this JVM; {@link #close()} stops it. Databases use the builtin C.UTF-8 locale and every login needs
 * its password. {@code durable} switches fsync and synchronous commit on, as an installation has them; tests leave
 * them off.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String SUPERUSER = "postgres";

    private final Path directory;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path directory, int port, String password) {
        this.directory = directory;
        this.port = port;
        this.password = password;
    }

    /** Starts a server, with the data that {@code directory} holds from earlier runs; returns when it answers.
     * {@code binaries} is where the server's programs are unpacked; several servers may share it. */
    public static EmbeddedPostgres start(Path directory, Path binaries, int port, String password, boolean durable)
            throws IOException {
        Path root = directory.toAbsolutePath();
        Files.createDirectories(root);
        EmbeddedPostgres postgres = new EmbeddedPostgres(root, port, password);
        postgres.close();
        System.setProperty("ot.epg.working-dir", binaries.toAbsolutePath().toString());
        var log = ProcessBuilder.Redirect.appendTo(root.resolve("postgres.log").toFile());
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(postgres.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("max_connections", "200")
                .setServerConfig("unix_socket_directories", "");
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            builder.setServerConfig(setting, durable ? "on" : "off");
        }
        postgres.configureNewCluster(builder).start();
        return postgres;
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder configureNewCluster(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder) throws IOException {
        Path passwordFile = PrivateFiles.write(directory.resolve("password"), password);
        return builder.setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", libcLocale())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password);
    }

    /** A handle on a server that runs already. */
    public static EmbeddedPostgres at(Path directory, int port, String password) {
        return new EmbeddedPostgres(directory.toAbsolutePath(), port, password);
    }

    public int port() {
        return port;
    }

    /** The process id of the server; 0 when none runs on this directory. */
    public long pid() {
        Path file = data().resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(file, StandardCharsets.UTF_8).getFirst().strip());
            return isPostgres(pid) ? pid : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection of the cluster's owner: for provisioning and for looking from outside, never for a service. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Creates what is missing of the service's database and roles, and sets the passwords. */
    public void provision(ServiceDatabase database) throws SQLException {
        new Provisioning().run(this, database);
    }

    /** Stops the server with its children; connections are cut, data stays. */
    @Override
    public void close() {
        long pid = pid();
        if (pid != 0) {
            stop(ProcessHandle.of(pid).orElse(null));
        }
    }

    /**
     * Starts a durable server and provisions services: {@code <directory> <port> <service>...}, each database named as its
     * service; the password of all is the environment's {@code BANDHU_POSTGRES_PASSWORD}. Ends when the server
     * answers; the server stays.
     */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        String password = System.getenv("BANDHU_POSTGRES_PASSWORD");
        EmbeddedPostgres postgres =
                start(directory, directory.resolve("binaries"), Integer.parseInt(args[1]), password, true);
        for (int i = 2; i < args.length; i++) {
            postgres.provision(new ServiceDatabase(args[i], args[i], password, password, password));
        }
        System.out.println(postgres.jdbcUrl("postgres") + " pid " + postgres.pid());
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** pg_ctl's fast shutdown is SIGINT, which Java cannot send by itself; SIGTERM would wait for every client. */
    private static void stop(ProcessHandle server) {
        if (server == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            long end = System.nanoTime() + STOP.toNanos();
            while (ProcessId.isRunning(server) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            server.destroy();
        }
        if (ProcessId.isRunning(server)) {
            server.children().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static String libcLocale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }
}
