package bandhu.testing;

import bandhu.testing.embedded.ServiceDatabase;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Gives every {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} the real things: PostgreSQL, Kafka, an OIDC issuer
 * and a mail server. Found by the service loader, so a test names nothing. Each start has a database and a topic prefix of
 * its own; a test is alone by its random tenant.
 */
public final class Suite implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestInfrastructure infrastructure = TestInfrastructure.join();
        String service = service();
        ServiceDatabase database = infrastructure.freshDatabase(service);
        Map<String, String> settings = new HashMap<>();
        infrastructure.environment(database).forEach((variable, value) -> {
            settings.put(variable, value);
            settings.put(property(variable), value);
        });
        settings.put("quarkus.http.test-port", "0");
        Topics.makeForeign(service, infrastructure.topicPrefix());
        new TestRun(service, database.database(), infrastructure.topicPrefix()).publish();
        return settings;
    }

    @Override
    public void stop() {
        // databases and topics go with the infrastructure, at the end of the build
    }

    /** {@code BANDHU_DB_OWNER_PASSWORD} is {@code bandhu.db.owner-password}. */
    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT)
                .replaceFirst("^bandhu_(db|smtp)_", "bandhu.$1.")
                .replaceFirst("^bandhu_", "bandhu.")
                .replace('_', '-');
    }

    private static String service() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (in == null) {
                throw new IllegalStateException("no application.properties on the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            String service = properties.getProperty("bandhu.service");
            if (service == null) {
                throw new IllegalStateException("application.properties does not name bandhu.service");
            }
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
