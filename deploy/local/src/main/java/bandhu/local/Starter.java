package bandhu.local;

import bandhu.local.gateway.Gateway;
import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.EmbeddedKafka;
import bandhu.testing.embedded.EmbeddedMail;
import bandhu.testing.embedded.EmbeddedPostgres;
import bandhu.testing.embedded.ServiceDatabase;
import bandhu.testing.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a part as a process of its own, with the configuration that the others' ports give. */
final class Starter {

    /** Where webhooks of the local suite may lead beside public networks: to receivers of the developer's own. */
    static final String WEBHOOK_NETWORKS = "127.0.0.1/32";

    private static final int KAFKA_MEGABYTES = 256;
    private static final int SMALL_MEGABYTES = 64;
    private static final int GATEWAY_MEGABYTES = 96;
    private static final int SERVICE_MEGABYTES = 192;
    private static final long LOG_BYTES = 20L << 20;

    private final Layout layout;
    private final RunFiles runs;
    private final Secrets secrets;

    Starter(Layout layout, RunFiles runs, Secrets secrets) {
        this.layout = layout;
        this.runs = runs;
        this.secrets = secrets;
    }

    /** Starts {@code part}; of PostgreSQL alone it is known to answer when this returns. */
    ProcessHandle start(PartName part) throws IOException {
        Path log = rotate(layout.log(part.text()));
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> jvm(part, EmbeddedKafka.class, KAFKA_MEGABYTES, List.of(data(part), port(part)));
            case IDENTITY -> jvm(part, EmbeddedIdentity.class, SMALL_MEGABYTES, List.of(data(part), port(part)));
            case MAIL ->
                jvm(
                        part,
                        EmbeddedMail.class,
                        SMALL_MEGABYTES,
                        List.of(
                                data(part),
                                port(part),
                                Integer.toString(runs.port(part, part.ports().getLast()))));
            case GATEWAY -> jvm(part, Gateway.class, GATEWAY_MEGABYTES, gatewayArguments());
            default -> service(part, log);
        };
    }

    /** Creates what is missing of the services' databases and roles. */
    void provision() throws IOException {
        EmbeddedPostgres postgres = handle();
        for (PartName service : PartName.services()) {
            try {
                postgres.provision(secrets.database(service.text()));
            } catch (SQLException e) {
                throw new Complaint("The database of " + service.text() + " could not be prepared: "
                        + e.getMessage().lines().findFirst().orElse("") + ".");
            }
        }
    }

    EmbeddedPostgres handle() throws IOException {
        return EmbeddedPostgres.at(layout.data("postgres"), runs.port(PartName.POSTGRES), secrets.postgres());
    }

    private ProcessHandle postgres() throws IOException {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    layout.data("postgres"), layout.binaries(), runs.port(PartName.POSTGRES), secrets.postgres(), true);
            return ProcessHandle.of(postgres.pid()).orElseThrow();
        } catch (IOException | RuntimeException e) {
            throw new Complaint("PostgreSQL did not start; see ./bandhu logs postgres.");
        }
    }

    private ProcessHandle jvm(PartName part, Class<?> main, int megabytes, List<String> arguments) throws IOException {
        return ChildJvm.start(main, megabytes, layout.log(part.text()), arguments)
                .toHandle();
    }

    private ProcessHandle service(PartName part, Path log) throws IOException {
        Path jar = layout.serviceJar(part.text());
        if (!Files.exists(jar)) {
            throw new Complaint("The service " + part.text() + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>(ChildJvm.java(SERVICE_MEGABYTES));
        command.addAll(jvmOptions());
        command.add("-jar");
        command.add(jar.toString());
        return ChildJvm.start(command, environment(part), log).toHandle();
    }

    /** Options that the user adds for the services, in {@code BANDHU_SERVICE_JVM}; they win over the suite's own. */
    private static List<String> jvmOptions() {
        String text = System.getenv("BANDHU_SERVICE_JVM");
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private Map<String, String> environment(PartName service) throws IOException {
        ServiceDatabase database = secrets.database(service.text());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BANDHU_DB_URL", handle().jdbcUrl(database.database()));
        environment.put("BANDHU_DB_OWNER_PASSWORD", database.ownerPassword());
        environment.put("BANDHU_DB_APP_PASSWORD", database.appPassword());
        environment.put("BANDHU_DB_WORKER_PASSWORD", database.workerPassword());
        environment.put("BANDHU_KAFKA", "localhost:" + port(PartName.KAFKA));
        environment.put("BANDHU_ISSUER", EmbeddedIdentity.issuer(runs.port(PartName.IDENTITY)));
        environment.put("BANDHU_SECRET", secrets.signing());
        environment.put("BANDHU_SMTP_HOST", "localhost");
        environment.put("BANDHU_SMTP_PORT", port(PartName.MAIL));
        environment.put("BANDHU_PUBLIC_URL", "http://localhost:" + port(PartName.GATEWAY));
        environment.put("BANDHU_WEBHOOK_NETWORKS", WEBHOOK_NETWORKS);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", port(service));
        return environment;
    }

    private List<String> gatewayArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(port(PartName.GATEWAY));
        arguments.add(layout.contracts().toString());
        arguments.add(EmbeddedIdentity.issuer(runs.port(PartName.IDENTITY)));
        for (PartName service : PartName.services()) {
            arguments.add(service.text() + "=http://127.0.0.1:" + port(service));
        }
        return arguments;
    }

    private String data(PartName part) {
        return layout.data(part.text()).toString();
    }

    private String port(PartName part) {
        return Integer.toString(runs.port(part));
    }

    /** A log that has grown large makes room for a new one; the last is kept. */
    private static Path rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
