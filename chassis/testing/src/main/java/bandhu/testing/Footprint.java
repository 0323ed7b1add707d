package bandhu.testing;

import bandhu.testing.embedded.TestInfrastructure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * All that a tenant has in the service's database: the number of its rows in each table, and a sum over what they say. Two are
 * equal when nothing was written between them.
 */
public record Footprint(Map<String, String> tables) {

    private static final Duration REST = Duration.ofMillis(700);

    /** What a request costs is counted whether or not it is taken: {@code rate_bucket} is no part of a footprint. */
    private static final String TENANT_TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
                AND c.relname <> 'rate_bucket'
            """;

    public static Footprint of(Tenant tenant) {
        try (Connection database =
                TestInfrastructure.join().connect(TestRun.current().database())) {
            Map<String, String> tables = new TreeMap<>();
            for (String table : texts(database, TENANT_TABLES)) {
                String rows = "SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM "
                        + table + " t WHERE tenant_id = ?";
                tables.put(table, texts(database, rows, tenant.name()).getFirst());
            }
            return new Footprint(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same once what goes on behind the requests before has come to rest: publishing, listening, sealing. */
    public static Footprint settled(Tenant tenant) {
        Footprint[] last = {of(tenant)};
        return await().atMost(Patience.LIMIT).pollInterval(REST).until(() -> next(tenant, last), Footprint::isHeard);
    }

    /** Null as long as something moves. */
    private static Footprint next(Tenant tenant, Footprint[] last) {
        Footprint before = last[0];
        last[0] = of(tenant);
        return before.equals(last[0]) ? last[0] : null;
    }

    private static boolean isHeard(Footprint footprint) {
        return footprint != null && footprint.tables().get("outbox").startsWith("0 rows") && Listeners.haveCaughtUp();
    }

    /** Fails, and names the tables that differ, when anything of the tenant's was written since. */
    public void expectUnchanged(Tenant tenant) {
        Map<String, String> changes = new TreeMap<>();
        of(tenant).tables.forEach((table, now) -> {
            if (!now.equals(tables.get(table))) {
                changes.put(table, tables.get(table) + " became " + now);
            }
        });
        assertThat(changes).as("tables of %s that were written", tenant.name()).isEmpty();
    }

    private static List<String> texts(Connection database, String sql, String... arguments) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
