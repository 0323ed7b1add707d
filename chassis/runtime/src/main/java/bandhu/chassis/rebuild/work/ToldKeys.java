package bandhu.chassis.rebuild.work;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.channel.StoredRecords;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The facts of a rebuild, key by key. */
@ApplicationScoped
class ToldKeys {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String OF = " WHERE tenant_id = ? AND job_id = ?";
    private final Sql sql;
    private final Calls calls;
    private final EventJson json;

    ToldKeys(Sql sql, Calls calls, EventJson json) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
    }

    /** A fact as its listener takes it. */
    record Told(UUID id, String channel, ConsumerRecord<String, byte[]> record) {}

    long count(UUID job) {
        return sql.query(
                        "SELECT count(DISTINCT key_id) FROM rebuild_fact" + OF,
                        row -> row.getLong(1),
                        calls.tenant(),
                        job)
                .getFirst();
    }

    List<UUID> next(UUID job, Stretch stretch, int most) {
        return sql.query(
                "SELECT DISTINCT key_id FROM rebuild_fact" + OF
                        + " AND NOT done AND key_id > ? AND key_id <= ? ORDER BY key_id LIMIT ?",
                row -> row.getObject(1, UUID.class),
                calls.tenant(),
                job,
                stretch.after() == null ? FIRST : stretch.after(),
                stretch.upTo() == null ? LAST : stretch.upTo(),
                most);
    }

    /** The facts of a key in the order in which they happened. */
    List<Told> of(UUID job, UUID key) {
        return sql.query(
                "SELECT event_id, channel, topic, key, headers::text, value FROM rebuild_fact" + OF
                        + " AND key_id = ? ORDER BY late, nth",
                this::told,
                calls.tenant(),
                job,
                key);
    }

    void done(UUID job, UUID key) {
        sql.update("UPDATE rebuild_fact SET done = true" + OF + " AND key_id = ?", calls.tenant(), job, key);
    }

    private Told told(ResultSet row) throws SQLException {
        StoredRecords.Place nowhere = new StoredRecords.Place(row.getString("topic"), 0, 0);
        return new Told(
                row.getObject("event_id", UUID.class),
                row.getString("channel"),
                StoredRecords.record(
                        nowhere,
                        row.getString("key"),
                        json.attributes(row.getString("headers")),
                        row.getBytes("value")));
    }
}
