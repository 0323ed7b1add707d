package bandhu.testing.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs {@code bandhu/provision.sql}: the one description of a service's database and roles. Its sections begin with
 * {@code -- section: <name>}: {@code cluster} runs in the maintenance database, {@code create} alone and outside a
 * transaction (a database that exists is kept), {@code inside} in the service's database. May run at every start.
 */
final class Provisioning {

    private static final String RESOURCE = "/bandhu/provision.sql";
    private static final Pattern SECTION = Pattern.compile("(?m)^-- section: (\\w+)\\s*$");
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final long LOCK = 0x62616e646875L;

    private final Map<String, String> sections = new LinkedHashMap<>();

    Provisioning() {
        this(resource());
    }

    Provisioning(String script) {
        Matcher matcher = SECTION.matcher(script);
        String name = null;
        int from = 0;
        while (matcher.find()) {
            put(name, script.substring(from, matcher.start()));
            name = matcher.group(1);
            from = matcher.end();
        }
        put(name, script.substring(from));
    }

    /** Provisions {@code database}; concurrent callers wait for each other, since roles belong to the whole cluster. */
    void run(EmbeddedPostgres postgres, ServiceDatabase database) throws SQLException {
        try (Connection cluster = postgres.connect("postgres");
                Statement statement = cluster.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            statement.execute(database.fill(section("cluster")));
            createDatabase(statement, database.fill(section("create")));
            try (Connection inside = postgres.connect(database.database());
                    Statement insideStatement = inside.createStatement()) {
                insideStatement.execute(database.fill(section("inside")));
            }
        }
    }

    private static void createDatabase(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private String section(String name) {
        String sql = sections.get(name);
        if (sql == null) {
            throw new IllegalStateException(RESOURCE + " has no section " + name);
        }
        return sql;
    }

    private void put(String name, String sql) {
        if (name != null) {
            sections.put(name, sql);
        }
    }

    private static String resource() {
        try (InputStream in = Provisioning.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
