package bandhu.e2e.keycloak;

import bandhu.testing.process.ChildJvm;
import bandhu.testing.process.Ports;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/**
 * Keycloak's own distribution, as Maven unpacked it, with the realm of {@code deploy/keycloak} and a database in memory. Its port is
 * known before it runs: whoever trusts it is told its address first, and finds it when it is needed.
 */
public final class Keycloak implements AutoCloseable {

    /** The tenant that this issuer may speak for. */
    public static final String TENANT = "guild";

    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD = "only-for-this-test";

    private static final String REALM = "bandhu";
    /** Its first start compiles its configuration and makes its tables; on two busy cores that takes minutes. */
    private static final Duration START = Duration.ofMinutes(6);

    private final Path home = Path.of("target/keycloak").toAbsolutePath();
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Process process;

    public Keycloak() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "keycloak-down"));
    }

    /** For the environment of the services: an issuer beside the default one, bound to one tenant. */
    public Map<String, String> settings() {
        return Map.of(
                "BANDHU_ISSUERS_KEYCLOAK_URL",
                issuer(),
                "BANDHU_ISSUERS_KEYCLOAK_TENANTS",
                TENANT,
                "BANDHU_ISSUERS_KEYCLOAK_CLOCK_SKEW",
                "1S",
                "BANDHU_ISSUERS_KEYCLOAK_KEYS_EVERY",
                "1S");
    }

    /** Starts it unless it runs; returns when it answers. */
    public synchronized Keycloak running() throws IOException {
        if (process == null) {
            importRealm();
            process = ChildJvm.start(command(), environment(), log());
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(ConnectException.class)
                    .failFast("Keycloak ended; see " + log(), () -> !process.isAlive())
                    .until(() -> request().get("/realms/" + REALM).statusCode() == 200);
        }
        return this;
    }

    /** A realm's requests go to its address, without following where they are led. */
    RequestSpecification request() {
        return RestAssured.given()
                .baseUri("http://localhost")
                .port(port)
                .redirects()
                .follow(false);
    }

    public Administration administration() {
        return new Administration(this);
    }

    /** As a person who logs in with a browser. */
    public Login login() {
        return new Login(this);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
            process = null;
        }
    }

    private String issuer() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    private void importRealm() throws IOException {
        Path root = Path.of(System.getProperty("bandhu.root", "../.."));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                root.resolve("deploy/keycloak/bandhu-realm.json"),
                imports.resolve("bandhu-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path log() {
        return home.resolveSibling("keycloak.log");
    }

    private List<String> command() {
        return List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx320m",
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                PASSWORD);
    }
}
