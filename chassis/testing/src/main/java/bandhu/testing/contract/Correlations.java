package bandhu.testing.contract;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.TestRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Names a request of a tenant that changed something, for the walk over what requests did. */
public final class Correlations {

    private static final String PLANT = """
            INSERT INTO change (tenant_id, id, collection, record_id, version, after, events, at, occurred, actor, source,
                correlation_id, content, digest)
            VALUES (?, ?, 'samples', ?, 1, '{}', '[]', now(), now(), 'sample', 'api', ?, '', '')""";

    private Correlations() {}

    /** The last request that changed a record of this collection. */
    public static Map<String, String> of(Tenant tenant, String collection) {
        String service = TestRun.current().service();
        String correlation = tenant.as(Roles.ADMIN)
                .get("/v1/" + service + "-audit?limit=1&collection=" + collection)
                .statusCode(200)
                .extract()
                .path("items[0].correlationId");
        return Map.of("/v1/" + service + "-changes", correlation);
    }

    /** A request that nobody made, where a service has no collection that its clients change. */
    public static Map<String, String> planted(Tenant tenant) {
        UUID correlation = UUID.randomUUID();
        try (Connection owner = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                var insert = owner.prepareStatement(PLANT)) {
            insert.setString(1, tenant.name());
            insert.setObject(2, Uuid7.next());
            insert.setObject(3, Uuid7.next());
            insert.setString(4, correlation.toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("/v1/" + TestRun.current().service() + "-changes", correlation.toString());
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
