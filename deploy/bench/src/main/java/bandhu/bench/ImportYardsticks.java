package bandhu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that an import made, written once more by the database alone. */
final class ImportYardsticks {
    private static final List<String> TABLES =
            List.of("customer", "customer_key", "external_id", "search_document", "change");
    private static final int CHUNK = 1_000;

    /** Rows come from a copy of those that the import made, some at a time; its events are made again of its changes. */
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO customer SELECT * FROM (SELECT r.* FROM bench.customer r WHERE r.id = ANY (?)) r",
            "INSERT INTO customer_key SELECT r.* FROM bench.customer_key r WHERE r.record_id = ANY (?)",
            "INSERT INTO external_id SELECT r.* FROM bench.external_id r WHERE r.record_id = ANY (?)",
            "INSERT INTO search_document SELECT r.* FROM bench.search_document r WHERE r.record_id = ANY (?)",
            """
            WITH written AS (INSERT INTO change SELECT r.* FROM bench.change r WHERE r.record_id = ANY (?)
                RETURNING tenant_id, id)
            INSERT INTO change_unsealed (tenant_id, change_id) SELECT tenant_id, id FROM written""",
            """
            INSERT INTO outbox (tenant_id, shard, id, change_id, type, subject, recorded_at, attributes, topic, key, data,
                state_key, state)
            SELECT r.tenant_id, 0, (r.events #>> '{0,id}')::uuid, r.id, 'bandhu.customer.created.v1', r.record_id, r.at,
                jsonb_build_object('id', r.events #>> '{0,id}', 'source', '/bandhu/customer-service', 'type',
                    'bandhu.customer.created.v1', 'subject', r.record_id, 'time', r.after ->> 'createdAt', 'recordedtime',
                    r.after ->> 'createdAt', 'tenant', r.tenant_id, 'aggregateversion', r.version::text, 'hops', '0',
                    'actor', r.actor)::text,
                'bandhu.customer', r.tenant_id || ':' || r.record_id, (r.events #> '{0,data}')::text,
                r.tenant_id || ':customers:' || r.record_id, r.after::text
            FROM bench.change r WHERE r.record_id = ANY (?)""");

    private final BenchSuite suite;
    private final String tenant;

    /** @param tenant whose customers are those of the import */
    ImportYardsticks(BenchSuite suite, String tenant) {
        this.suite = suite;
        this.tenant = tenant;
    }

    /** Rows a second of COPY into tables of the same columns and indexes; they stay there for {@link #inserted}. */
    double copied(int rows, String other) throws SQLException, IOException {
        try (Connection database = suite.superuser("customer");
                Statement statement = database.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
            statement.execute("CREATE SCHEMA bench");
            long nanos = 0;
            for (String table : TABLES) {
                statement.execute("CREATE TABLE bench." + table + " (LIKE " + table + " INCLUDING ALL)");
                nanos += copied(database, table, other);
            }
            statement.execute("CREATE INDEX ON bench.change (record_id)");
            statement.execute("CREATE INDEX ON bench.search_document (record_id)");
            statement.execute("CREATE INDEX ON bench.customer (id)");
            statement.execute("CREATE INDEX ON bench.customer_key (record_id)");
            statement.execute("CREATE INDEX ON bench.external_id (record_id)");
            statement.execute("GRANT USAGE ON SCHEMA bench TO customer_app");
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA bench TO customer_app");
            statement.execute("ANALYZE");
            return rows / (nanos / 1e9);
        }
    }

    private long copied(Connection database, String table, String other) throws SQLException, IOException {
        CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
        String columns = columns(database, table);
        Path file = Files.createTempFile(table, ".copy");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                String rows = "SELECT " + columns.replaceFirst("tenant_id", "'" + other + "'") + " FROM " + table
                        + " WHERE tenant_id = '" + tenant + "'";
                copies.copyOut("COPY (" + rows + ") TO STDOUT", out);
            }
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copies.copyIn("COPY bench." + table + " (" + columns + ") FROM STDIN", in);
            }
            return System.nanoTime() - begin;
        } finally {
            Files.delete(file);
        }
    }

    /** Those that are not made of others; the tenant first. */
    private static String columns(Connection database, String table) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT string_agg(attname, ', ' ORDER BY attname <> 'tenant_id', attnum) FROM pg_attribute
                WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''""")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Rows a second of one statement a table for a thousand rows, each thousand a transaction. */
    double inserted(int rows, String other) throws SQLException, IOException {
        String url = "jdbc:postgresql://localhost:" + suite.port("postgres") + "/customer";
        try (Connection database = DriverManager.getConnection(url, "customer_app", suite.appPassword("customer"))) {
            database.setAutoCommit(false);
            List<String> statements = statements(database);
            Object[] ids = ids(database);
            long begin = System.nanoTime();
            for (int from = 0; from < ids.length; from += CHUNK) {
                Object[] some = java.util.Arrays.copyOfRange(ids, from, Math.min(ids.length, from + CHUNK));
                write(database, statements, some, other);
            }
            return rows / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void write(Connection database, List<String> statements, Object[] ids, String tenant)
            throws SQLException {
        try (PreparedStatement setting = database.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
            setting.setString(1, tenant);
            setting.execute();
        }
        for (String each : statements) {
            try (PreparedStatement statement = database.prepareStatement(each)) {
                statement.setArray(1, database.createArrayOf("uuid", ids));
                statement.executeUpdate();
            }
        }
        database.commit();
    }

    /** With the columns by name: those that are made of others are not written. */
    private static List<String> statements(Connection database) throws SQLException {
        String columns = columns(database, "customer");
        return STATEMENTS.stream()
                .map(each -> each.startsWith("INSERT INTO customer SELECT")
                        ? "INSERT INTO customer (" + columns + ") SELECT " + columns
                                + " FROM bench.customer WHERE id = ANY (?)"
                        : each)
                .toList();
    }

    private static Object[] ids(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                var row = statement.executeQuery("SELECT array_agg(id ORDER BY id) FROM bench.customer")) {
            row.next();
            return (Object[]) row.getArray(1).getArray();
        }
    }
}
