package bandhu.testing.rules;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the catalogue of a service's database must say. A service's {@code DatabaseTest} is
 *
 * <pre>{@code
 * @QuarkusTest
 * class DatabaseTest {
 *     @Test
 *     void the_database_keeps_tenants_apart() {
 *         DatabaseRules.check();
 *     }
 * }
 * }</pre>
 */
public final class DatabaseRules {
    /** Every table that one process may read for all tenants, by the worker's role. */
    private static final String WORKER =
            "'outbox', 'journal', 'journal_position', 'timer', 'change_unsealed', 'idempotency', 'mail',"
                    + " 'job_queue', 'job_turn', 'tenant_clock', 'webhook_cursor', 'rate_bucket'";

    /** The tables that the functions of full text read, by a role that cannot log in. Nothing else has a policy that is true. */
    private static final String SEARCH = "'search_document', 'search_term'";

    /** Tables without a tenant: none holds anything that a tenant wrote. */
    private static final String NOBODYS = "'flyway_schema_history', 'partitioned_table', 'relay_shard'";

    private static final String TENANT_TABLES = """
            SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity,
                coalesce(p.relname, c.relname) AS family
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
            LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
            """;

    private DatabaseRules() {}

    /** Reads the catalogue of the service under test, and looks as its app without a tenant. */
    public static void check() {
        String service = setting("bandhu.service");
        List<String> faults = new ArrayList<>();
        try (Connection owner = connect(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
                Connection app =
                        connect(setting("quarkus.datasource.username"), setting("quarkus.datasource.password"))) {
            faults.addAll(protection(owner, service));
            faults.addAll(shape(owner));
            faults.addAll(roles(owner, service));
            faults.addAll(rowsWithoutTenant(owner, app));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(faults).as("what the database's catalogue must not have").isEmpty();
    }

    private static List<String> protection(Connection owner, String service) throws SQLException {
        List<String> faults = new ArrayList<>();
        faults.addAll(texts(
                owner,
                "SELECT relname || ': row-level security is not forced' FROM (" + TENANT_TABLES
                        + ") t WHERE NOT (relrowsecurity AND relforcerowsecurity)"));
        faults.addAll(
                texts(
                        owner,
                        "SELECT relname || ': no tenant policy' FROM (" + TENANT_TABLES
                                + ") t WHERE NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = relname"
                                + " AND p.policyname = 'tenant' AND p.roles = '{" + service + "_app}' AND p.cmd = 'ALL'"
                                + " AND p.qual LIKE '%tenant_id = %current_setting(''app.tenant''%' AND p.with_check = p.qual)"));
        faults.addAll(texts(
                owner,
                "SELECT tablename || ': policy ' || policyname || ' is true for ' || roles::text"
                        + " FROM pg_policies JOIN (" + TENANT_TABLES + ") t ON relname = tablename"
                        + " WHERE (coalesce(qual, 'true') = 'true' OR coalesce(with_check, 'true') = 'true')"
                        + " AND NOT (policyname = 'maintenance' AND roles = '{" + service + "_owner}')"
                        + " AND NOT (policyname = 'worker' AND roles = '{" + service + "_worker}' AND family IN ("
                        + WORKER + "))"
                        + " AND NOT (policyname = 'search' AND roles = '{" + service + "_search}' AND cmd = 'SELECT'"
                        + " AND family IN (" + SEARCH + "))"));
        faults.addAll(texts(
                owner,
                "SELECT relname || ': has no tenant' FROM pg_class c"
                        + " WHERE relkind IN ('r', 'p', 'm', 'v') AND relnamespace = 'public'::regnamespace"
                        + " AND relname NOT IN (" + NOBODYS + ") AND NOT EXISTS (SELECT FROM pg_attribute a"
                        + " WHERE a.attrelid = c.oid AND a.attname = 'tenant_id')"));
        return faults;
    }

    private static List<String> shape(Connection owner) throws SQLException {
        List<String> faults = new ArrayList<>();
        faults.addAll(texts(
                owner,
                "SELECT relname || ': ' || conname || ' does not begin with tenant_id'"
                        + " FROM pg_constraint JOIN (" + TENANT_TABLES + ") t ON t.oid = conrelid"
                        + " JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]"
                        + " WHERE contype IN ('p', 'u', 'f', 'x') AND a.attname <> 'tenant_id'"));
        faults.addAll(texts(
                owner,
                "SELECT relname || ': has no primary key' FROM (" + TENANT_TABLES + ") t"
                        + " WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p')"));
        faults.addAll(texts(
                owner,
                "SELECT i.indexrelid::regclass || ': a unique index that does not begin with tenant_id'"
                        + " FROM pg_index i JOIN (" + TENANT_TABLES + ") t ON t.oid = i.indrelid"
                        + " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
                        + " WHERE i.indisunique AND a.attname IS DISTINCT FROM 'tenant_id'"));
        faults.addAll(texts(
                owner,
                "SELECT i.indexrelid::regclass || ': no policy lets an index on ' || format_type(a.atttypid, NULL)"
                        + " || ' be used' FROM pg_index i JOIN (" + TENANT_TABLES + ") t ON t.oid = i.indrelid"
                        + " JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'"
                        + " JOIN pg_attribute a ON a.attrelid = i.indexrelid WHERE format_type(a.atttypid, NULL) NOT IN ('text', 'uuid',"
                        + " 'smallint', 'integer', 'bigint', 'boolean', 'date', 'timestamp with time zone', 'bytea',"
                        + " 'double precision', 'character', 'character varying')"));
        return faults;
    }

    private static List<String> roles(Connection owner, String service) throws SQLException {
        return texts(
                owner,
                "SELECT rolname || ': may do too much' FROM pg_roles WHERE rolname LIKE '" + service
                        + "\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"
                        + " UNION ALL SELECT relname || ': is not owned by the owner' FROM pg_class WHERE relkind IN ('r', 'p')"
                        + " AND relnamespace = 'public'::regnamespace AND relowner <> '" + service + "_owner'::regrole"
                        + " UNION ALL SELECT proname || ': SECURITY DEFINER without a fixed search_path' FROM pg_proc"
                        + " WHERE prosecdef AND pronamespace = 'public'::regnamespace"
                        + " AND coalesce(proconfig::text, '') NOT LIKE '%search_path=%'"
                        + " UNION ALL SELECT proname || ': SECURITY DEFINER for everybody' FROM pg_proc"
                        + " WHERE prosecdef AND pronamespace = 'public'::regnamespace AND has_function_privilege('public', oid, 'EXECUTE')"
                        + " UNION ALL SELECT rolname || ': can log in' FROM pg_roles WHERE rolname = '" + service
                        + "_search' AND rolcanlogin"
                        + " UNION ALL SELECT relname || ': is read by ' || '" + service + "_search' FROM pg_class"
                        + " WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace AND relname NOT IN ("
                        + SEARCH + ") AND has_table_privilege('" + service + "_search', oid, 'SELECT')");
    }

    private static List<String> rowsWithoutTenant(Connection owner, Connection app) throws SQLException {
        List<String> faults = new ArrayList<>();
        List<String> readable = texts(
                owner,
                "SELECT relname FROM (" + TENANT_TABLES + ") t WHERE has_table_privilege('"
                        + setting("quarkus.datasource.username") + "', t.oid, 'SELECT')");
        for (String table : readable) {
            if (!texts(app, "SELECT 1 FROM " + table + " LIMIT 1").isEmpty()) {
                faults.add(table + ": shows rows to a connection without a tenant");
            }
        }
        return faults;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), user, password);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
