package bandhu.e2e;

import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedPostgres;
import bandhu.testing.embedded.Mailboxes;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.Tokens;
import bandhu.testing.process.Ports;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/** The real suite on free ports in a throwaway directory, started once for all tests of this module. */
final class RunningSuite implements AutoCloseable {

    static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

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

    private RunningSuite(Path home) throws IOException {
        this.home = home;
        Map<String, String> environment = new HashMap<>();
        for (String port : PORTS) {
            ports.put(port, Ports.free());
            environment.put("BANDHU_PORT_" + port.toUpperCase(Locale.ROOT), Integer.toString(ports.get(port)));
        }
        this.command = new Command(home, environment);
    }

    static RunningSuite start() throws IOException, InterruptedException {
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
        RunningSuite suite = new RunningSuite(home);
        Command.Result up = suite.command.run("up", "-d", "--empty");
        if (up.exitCode() != 0) {
            suite.close();
            throw new IOException("the suite did not start: " + up.output() + "; see " + home);
        }
        return suite;
    }

    Command.Result run(String... words) throws IOException, InterruptedException {
        return command.run(words);
    }

    /** A request through the gateway as someone of this tenant. */
    RequestSpecification as(String tenant, String... roles) throws IOException {
        return anonymous().header("Authorization", "Bearer " + tokens().mint(Person.of(tenant, roles)));
    }

    RequestSpecification anonymous() {
        return RestAssured.given()
                .baseUri("http://localhost")
                .port(ports.get("gateway"))
                .urlEncodingEnabled(false);
    }

    String kafka() {
        return "localhost:" + ports.get("kafka");
    }

    /** How many rows of a tenant a table of a service has. */
    long rows(String service, String table, String tenant) throws IOException, SQLException {
        try (var connection = postgres().connect(service);
                var statement = connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    List<String> addressesWithMail() throws IOException {
        return new Mailboxes(home.resolve(".bandhu/data/mail")).addresses();
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
        return Tokens.of(home.resolve(".bandhu/data/identity"), EmbeddedIdentity.issuer(ports.get("identity")));
    }

    private EmbeddedPostgres postgres() throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve(".bandhu/secrets.properties"))) {
            secrets.load(in);
        }
        return EmbeddedPostgres.at(
                home.resolve(".bandhu/data/postgres"), ports.get("postgres"), secrets.getProperty("postgres"));
    }
}
