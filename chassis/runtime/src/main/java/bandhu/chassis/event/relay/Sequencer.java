package bandhu.chassis.event.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Gives committed rows the next positions of their tenants, in the journal and in the row, in one statement and commit. Works
 * on the connection that holds the shards' locks: whoever lost it cannot give positions.
 */
@ApplicationScoped
class Sequencer {
    /** A round's rows; shared equally by the tenants that wait, but each gets {@link #FEWEST}. */
    static final int ROUND = 500;

    private static final int FEWEST = 10;
    private static final String COLUMNS =
            "o.tenant_id, o.seq, o.position, o.attributes, o.topic, o.key, o.data, o.state_key, o.state";

    /** Finds the tenants by hopping along the index, so that a tenant with a long queue costs no more than one with a short. */
    private static final String NEXT = """
            WITH RECURSIVE waiting AS (
                SELECT s.shard, (SELECT min(tenant_id) FROM outbox WHERE shard = s.shard) AS tenant_id
                FROM unnest(?::smallint[]) AS s(shard)
                UNION ALL
                SELECT w.shard, (SELECT min(tenant_id) FROM outbox WHERE shard = w.shard AND tenant_id > w.tenant_id)
                FROM waiting w WHERE w.tenant_id IS NOT NULL
            ), picked AS (
                SELECT o.*, row_number() OVER (PARTITION BY o.tenant_id ORDER BY o.seq) AS nth
                FROM waiting w CROSS JOIN LATERAL (
                    SELECT tenant_id, seq, id, change_id, type, subject, quiet, recorded_at, key FROM outbox
                    WHERE shard = w.shard AND tenant_id = w.tenant_id AND position IS NULL
                    ORDER BY seq LIMIT (SELECT greatest(?, ? / greatest(count(tenant_id), 1)) FROM waiting)
                ) o WHERE w.tenant_id IS NOT NULL
            ), counted AS (
                SELECT tenant_id, count(*) AS rows FROM picked GROUP BY tenant_id
            ), reached AS (
                INSERT INTO journal_position AS p (tenant_id, position)
                SELECT tenant_id, rows FROM counted ORDER BY tenant_id
                ON CONFLICT (tenant_id) DO UPDATE SET position = p.position + excluded.position
                RETURNING tenant_id, position
            ), numbered AS (
                SELECT k.*, r.position - c.rows + k.nth AS position
                FROM picked k JOIN counted c USING (tenant_id) JOIN reached r USING (tenant_id)
            ), journalled AS (
                INSERT INTO journal (tenant_id, position, id, change_id, type, subject, quiet, recorded_at, key)
                SELECT tenant_id, position, id, change_id, type, subject, quiet, recorded_at, key FROM numbered
            )
            UPDATE outbox o SET position = n.position FROM numbered n
            WHERE o.tenant_id = n.tenant_id AND o.seq = n.seq RETURNING %s""".formatted(COLUMNS);

    private static final String LEFT =
            "SELECT %s FROM outbox o WHERE o.shard = ANY(?::smallint[]) AND o.position IS NOT NULL".formatted(COLUMNS);

    /** By a list of positions: the planner takes a joined one for short, and looks each row up by itself. */
    private static final String DELETE = "DELETE FROM outbox WHERE tenant_id = ? AND seq = ANY (?)";

    /** The next rows, in the order in which they must be published. */
    List<OutgoingRow> next(Connection connection, Collection<Integer> shards) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
            statement.setInt(2, FEWEST);
            statement.setInt(3, ROUND);
            return rows(statement);
        }
    }

    /** Rows that have their position but may not have been published: what an owner before, or a failure, left. */
    List<OutgoingRow> left(Connection connection, Collection<Integer> shards) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEFT)) {
            statement.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
            return rows(statement);
        }
    }

    /** Forgets rows that the broker has confirmed. */
    void delete(Connection connection, List<OutgoingRow> rows) throws SQLException {
        Map<String, List<Long>> places =
                rows.stream().collect(groupingBy(OutgoingRow::tenant, mapping(OutgoingRow::seq, toList())));
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            for (Map.Entry<String, List<Long>> place : places.entrySet()) {
                statement.setString(1, place.getKey());
                statement.setArray(
                        2, connection.createArrayOf("bigint", place.getValue().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<OutgoingRow> rows(PreparedStatement statement) throws SQLException {
        List<OutgoingRow> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new OutgoingRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
            }
        }
        rows.sort(Comparator.comparing(OutgoingRow::tenant).thenComparing(OutgoingRow::position));
        return rows;
    }
}
