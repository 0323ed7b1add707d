package bandhu.e2e;

import bandhu.testing.Client;
import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedPostgres;
import bandhu.testing.embedded.Mailboxes;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.Tokens;
import bandhu.testing.process.Ports;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/** A real suite on free ports in a throwaway directory. */
public final class RunningSuite implements AutoCloseable {

    public static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

    private static final List<String> PORTS = List.of(
            "postgres",
            "kafka",
            "identity",
            "smtp",
            "imap",
            "gateway",
            "customer",
            "sales",
            "marketing",
            "support",
            "analytics");

    private final Path home;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Command command;

    private RunningSuite(Path home, Map<String, String> settings) throws IOException {
        this.home = home;
        Map<String, String> environment = new HashMap<>(settings);
        for (String port : PORTS) {
            ports.put(port, Ports.free());
            environment.put("BANDHU_PORT_" + port.toUpperCase(Locale.ROOT), Integer.toString(ports.get(port)));
        }
        this.command = new Command(home, environment);
    }

    /** @param settings for the environment of every part */
    public static RunningSuite start(Map<String, String> settings) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("bandhu.root", "../.."))
                .toAbsolutePath()
                .normalize();
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "suite");
        for (String service : SERVICES) {
            Path module = root.resolve(service + "-service");
            assertThat(module.resolve("target/quarkus-app/quarkus-run.jar"))
                    .as("the packaged %s-service: run ./mvnw verify, or ./bandhu test", service)
                    .exists();
            Files.createSymbolicLink(home.resolve(service + "-service"), module);
        }
        Files.createSymbolicLink(home.resolve("docs"), root.resolve("docs"));
        RunningSuite suite = new RunningSuite(home, settings);
        Command.Result up = suite.command.run("up", "-d", "--empty");
        if (up.exitCode() != 0) {
            suite.close();
            throw new IOException("the suite did not start: " + up.output() + "; see " + home);
        }
        return suite;
    }

    public Command.Result run(String... words) throws IOException, InterruptedException {
        return command.run(words);
    }

    /** The same with more in the environment, which the parts that it starts inherit. */
    public Command.Result run(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        return command.with(settings).run(words);
    }

    /** A request through the gateway as someone of this tenant. */
    RequestSpecification as(String tenant, String... roles) throws IOException {
        return anonymous().header("Authorization", "Bearer " + token(tenant, roles));
    }

    public String token(String tenant, String... roles) throws IOException {
        return tokens().mint(Person.of(tenant, roles));
    }

    public URI gateway() {
        return URI.create("http://localhost:" + ports.get("gateway"));
    }

    /** Where the suite keeps its state. */
    public Path state() {
        return home.resolve(".bandhu");
    }

    RequestSpecification anonymous() {
        return RestAssured.given()
                .config(Client.UTF_8)
                .baseUri("http://localhost")
                .port(ports.get("gateway"))
                .urlEncodingEnabled(false);
    }

    public String kafka() {
        return "localhost:" + ports.get("kafka");
    }

    /** A service's database, as the superuser, whom no policy holds. */
    public Connection database(String service) throws IOException, SQLException {
        return postgres().connect(service);
    }

    /** The secrets of this suite, by their names in its file. */
    public Properties secrets() throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(state().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets;
    }

    /** How many rows of a tenant a table of a service has. */
    long rows(String service, String table, String tenant) throws IOException, SQLException {
        try (var connection = database(service);
                var statement = connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    List<String> addressesWithMail() throws IOException {
        return mailboxes().addresses();
    }

    public Mailboxes mailboxes() {
        return new Mailboxes(state().resolve("data/mail"));
    }

    @Override
    public void close() throws IOException {
        try {
            command.run("down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Tokens tokens() throws IOException {
        return Tokens.of(state().resolve("data/identity"), EmbeddedIdentity.issuer(ports.get("identity")));
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.at(
                state().resolve("data/postgres"),
                ports.get("postgres"),
                secrets().getProperty("postgres"));
    }
}
