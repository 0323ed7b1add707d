package bandhu.testing.volume;

import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.page.keyset.Place;
import bandhu.chassis.page.keyset.Statements;
import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.RowMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGStatement;

/** Reads how the database finds pages, as the application's role, under row-level security and with the values at hand. */
final class Plans implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Connection app;
    private final String tenant;

    Plans(String tenant) throws SQLException {
        this.tenant = tenant;
        this.app = Volume.app();
        app.setAutoCommit(false);
    }

    /** What one page took: pages of tables and indexes that were touched, and the statements with their plans. */
    record Cost(long buffers, String detail) {}

    /** One page, by as many statements as the service sends. */
    Cost page(Statements statements, Place behind, int limit) {
        List<Cost> costs = new ArrayList<>();
        statements.find(behind, limit + 1, new Statements.Runner() {
            @Override
            public <T> List<T> run(SqlText text, RowMapper<T> mapper) {
                if (!text.text().startsWith("EXPLAIN ")) {
                    costs.add(explained(text));
                }
                return rows(text, mapper);
            }
        });
        return new Cost(
                costs.stream().mapToLong(Cost::buffers).sum(),
                costs.stream().map(Cost::detail).reduce("", String::concat));
    }

    /** The first records of a walk, as many as there are up to a number. */
    List<Place> walk(Statements statements, int length) {
        return statements.find(null, length, this::rows);
    }

    @Override
    public void close() throws SQLException {
        app.close();
    }

    private Cost explained(SqlText text) {
        String plan = run("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + text.text(), text, row -> row.getString(1))
                .getFirst();
        try {
            JsonNode root = JSON.readTree(plan).get(0).get("Plan");
            long buffers = root.get("Shared Hit Blocks").longValue()
                    + root.get("Shared Read Blocks").longValue();
            StringBuilder tree = new StringBuilder();
            describe(root, 1, tree);
            return new Cost(buffers, text.text() + "\n  with " + Arrays.asList(text.arguments()) + "\n" + tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(plan, e);
        }
    }

    private static void describe(JsonNode node, int depth, StringBuilder tree) {
        tree.append("  ".repeat(depth)).append(node.get("Node Type").textValue());
        for (String detail : List.of("Index Name", "Relation Name", "Sort Key", "Index Cond", "Filter", "Hash Cond")) {
            if (node.has(detail)) {
                tree.append(", ").append(detail).append(' ').append(node.get(detail));
            }
        }
        tree.append(": cost %s, %s rows x %s, %s buffers%n"
                .formatted(
                        node.get("Total Cost"),
                        node.get("Actual Rows"),
                        node.get("Actual Loops"),
                        node.get("Shared Hit Blocks").longValue()
                                + node.get("Shared Read Blocks").longValue()));
        node.path("Plans").forEach(child -> describe(child, depth + 1, tree));
    }

    private <T> List<T> rows(SqlText text, RowMapper<T> mapper) {
        return run(text.text(), text, mapper);
    }

    /** Each in a transaction of its own, since the application's are short. */
    private <T> List<T> run(String sql, SqlText text, RowMapper<T> mapper) {
        try (PreparedStatement set = app.prepareStatement("SELECT set_config('app.tenant', ?, true)");
                PreparedStatement statement = app.prepareStatement(sql)) {
            set.setString(1, tenant);
            set.execute();
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            Parameters.bind(statement, text.arguments());
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            app.commit();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
