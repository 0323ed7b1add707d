package bandhu.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgStatement;

/**
 * Statements with positional parameters on the connection of the transaction in progress, as the app's role. Every statement
 * names its tenant ({@code tenant_id = ?}); row-level security only checks it. {@link java.time.Instant}, enums and lists of
 * strings or UUIDs are bound as PostgreSQL has them. Pending changes of entities are not flushed.
 */
@ApplicationScoped
public class Sql {
    private static final String SEARCH = "bandhu_search";

    /** A timer that runs keeps its end when its setting is changed, so it is stopped first. */
    private static final String GRANT =
            "SELECT set_config('transaction_timeout', '0', true), set_config('transaction_timeout', ?, true)";

    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    /** Gives the transaction in progress this long from now, whatever its role has. */
    public void grant(Duration time) {
        query(GRANT, row -> row.getString(2), Long.toString(time.toMillis()));
    }

    /** Runs one insert, update or delete; answers the number of rows. */
    public int update(String sql, Object... args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    /** Runs a query, or a statement with {@code RETURNING}. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... args) {
        return run(sql, args, statement -> rows(statement.executeQuery(), mapper));
    }

    /**
     * Runs a query that is planned for these very values and cut off after the time: {@link SqlFailure#wasCutOff()}. The
     * transaction goes on whatever happens. The savepoint for that travels with the query, so it costs no round trip.
     */
    public <T> List<T> search(String sql, Duration patience, RowMapper<T> mapper, Object... args) {
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SAVEPOINT " + SEARCH + "; " + sql + "; RELEASE SAVEPOINT " + SEARCH)) {
                Parameters.bind(statement, args);
                PgStatement own = statement.unwrap(PgStatement.class);
                own.setPrepareThreshold(0);
                own.setQueryTimeoutMs(patience.toMillis());
                statement.execute();
                statement.getMoreResults();
                return rows(statement.getResultSet(), mapper);
            } catch (SQLException e) {
                takeBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void takeBack(Connection connection, SQLException failure) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK TO SAVEPOINT " + SEARCH);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Runs one statement for each list of parameters, in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, new Object[0], statement -> {
            for (Object[] row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static <T> List<T> rows(ResultSet row, RowMapper<T> mapper) throws SQLException {
        try (row) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(mapper.map(row));
            }
            return found;
        }
    }

    private <R> R run(String sql, Object[] args, Execution<R> execution) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, args);
            return execution.on(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private interface Execution<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
