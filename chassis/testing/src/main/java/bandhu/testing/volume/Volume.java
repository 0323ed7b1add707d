package bandhu.testing.volume;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.field.Relation;
import bandhu.chassis.field.Source;
import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One tenant of the service under test with {@value #ROWS} rows in the table of each collection, beside others with a few. The
 * service says by {@code volume/rows.sql} among its test resources how they are made; {@code :tenant} and {@code :rows} stand
 * there for the tenant's name and the number. Filled once for all tests on the same database.
 */
final class Volume {
    static final int ROWS = 50_000;
    private static final int BESIDE = 500;
    private static Volume current;

    private final String database = TestRun.current().database();
    private final String tenant = Tenants.random().name();

    static synchronized Volume filled() {
        if (current == null || !current.database.equals(TestRun.current().database())) {
            current = new Volume();
            current.fill();
        }
        return current;
    }

    String tenant() {
        return tenant;
    }

    /** The catalogues of all collections of the service, with the tenant's own fields. */
    List<Catalogue> catalogues() {
        Calls calls = Arc.container().instance(Calls.class).get();
        Completion completion = Arc.container().instance(Completion.class).get();
        return calls.as(Call.system(tenant, "volume", "volume"), () -> Arc.container().select(Findable.class).stream()
                .map(Findable::catalogue)
                .map(completion::complete)
                .toList());
    }

    static Connection owner() throws SQLException {
        return connect("quarkus.flyway.username", "quarkus.flyway.password");
    }

    static Connection app() throws SQLException {
        return connect("quarkus.datasource.username", "quarkus.datasource.password");
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), setting(user), setting(password));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private void fill() {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("SELECT setseed(0.25)");
            statement.execute(script(tenant, ROWS));
            statement.execute(script(Tenants.random().name(), BESIDE));
            for (Catalogue catalogue : catalogues()) {
                if (catalogue.fullText().isPresent()) {
                    new Documents(owner, tenant).fill(catalogue);
                }
            }
            statement.execute("VACUUM ANALYZE " + String.join(", ", tables()));
            for (String table : tables()) {
                atLeast(statement, table, table.startsWith("search") && !isSearched() ? 0 : 1);
            }
            for (Catalogue catalogue : catalogues()) {
                atLeast(statement, catalogue.table(), ROWS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("volume/rows.sql: " + e.getMessage(), e);
        }
    }

    private boolean isSearched() {
        return catalogues().stream().anyMatch(catalogue -> catalogue.fullText().isPresent());
    }

    /** All that lists and searches read. */
    private Set<String> tables() {
        Set<String> tables = new TreeSet<>(Set.of("search_document", "search_term"));
        for (Catalogue catalogue : catalogues()) {
            tables.add(catalogue.table());
            for (Field field : catalogue.fields().values()) {
                if (field.source() instanceof Source.Elsewhere there) {
                    tables.add(there.table());
                }
            }
            for (Relation relation : catalogue.relations().values()) {
                tables.add(relation.theirs().table());
            }
        }
        return tables;
    }

    private void atLeast(Statement statement, String table, int rows) throws SQLException {
        String sql = "SELECT count(*) FROM " + table + " WHERE tenant_id = '" + tenant + "'";
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (row.getLong(1) < rows) {
                throw new IllegalStateException("volume/rows.sql makes " + row.getLong(1) + " rows of " + table + "; "
                        + rows + " are wanted at least");
            }
        }
    }

    private static String script(String tenant, int rows) {
        return resource("volume/rows.sql")
                .replace(":tenant", "'" + tenant + "'")
                .replace(":rows", Integer.toString(rows));
    }

    static String resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The test resources have no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
