package bandhu.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Statements with positional parameters on the connection of the transaction in progress, as the app's role. Every statement
 * names its tenant ({@code tenant_id = ?}); row-level security only checks it. {@link java.time.Instant}, enums and lists of
 * strings or UUIDs are bound as PostgreSQL has them. Pending changes of entities are not flushed.
 */
@ApplicationScoped
public class Sql {
    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    /** Runs one insert, update or delete; answers the number of rows. */
    public int update(String sql, Object... args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    /** Runs a query, or a statement with {@code RETURNING}. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... args) {
        return run(sql, args, statement -> rows(statement, mapper));
    }

    /**
     * Runs a query that is planned for these very values and cut off after the time, which fails the transaction:
     * {@link SqlFailure#wasCutOff()}.
     *
     * @param patience in whole seconds
     */
    public <T> List<T> search(String sql, Duration patience, RowMapper<T> mapper, Object... args) {
        return run(sql, args, statement -> {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setQueryTimeout((int) patience.toSeconds());
            return rows(statement, mapper);
        });
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

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
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
