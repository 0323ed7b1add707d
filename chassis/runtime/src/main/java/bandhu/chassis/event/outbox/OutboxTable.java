package bandhu.chassis.event.outbox;

import bandhu.chassis.event.Shards;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes outbox rows on the transaction's connection, in one round trip. */
@ApplicationScoped
class OutboxTable {
    private static final String INSERT = """
            INSERT INTO outbox (tenant_id, shard, id, change_id, type, subject, quiet, recorded_at,
                attributes, topic, key, data, state_key, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    OutboxTable(Sql sql) {
        this.sql = sql;
    }

    void insert(List<OutboxRow> rows) {
        sql.batch(INSERT, rows.stream().map(OutboxTable::values).toList());
    }

    private static Object[] values(OutboxRow row) {
        return new Object[] {
            row.tenant(),
            Shards.of(row.tenant()),
            row.id(),
            row.changeId(),
            row.type(),
            row.subject(),
            row.quiet(),
            row.recordedAt(),
            row.attributes(),
            row.topic(),
            row.key(),
            row.data(),
            row.stateKey(),
            row.state()
        };
    }
}
