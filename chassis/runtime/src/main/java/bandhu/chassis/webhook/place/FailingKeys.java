package bandhu.chassis.webhook.place;

import bandhu.chassis.call.Calls;
import bandhu.chassis.journal.Stretch;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys of the current tenant's webhooks that wait because a fact of theirs was not delivered. */
@ApplicationScoped
public class FailingKeys {
    private static final String OF = " WHERE tenant_id = ? AND webhook_id = ?";
    private static final String PUT = """
            INSERT INTO webhook_key AS k (tenant_id, webhook_id, key, position, last, attempts, since, run_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, webhook_id, key) DO UPDATE SET position = excluded.position,
                last = greatest(k.last, excluded.last), attempts = excluded.attempts, since = excluded.since,
                run_at = excluded.run_at""";
    private final Sql sql;
    private final Calls calls;

    FailingKeys(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /**
     * A key and its facts that wait.
     *
     * @param attempts how often the first of them was tried
     * @param since when it first failed
     * @param runAt when it is tried again
     */
    public record Row(String key, Stretch stretch, int attempts, Instant since, Instant runAt) {}

    public List<Row> due(UUID webhook, Instant now, int most) {
        return sql.query(
                "SELECT key, position, last, attempts, since, run_at FROM webhook_key" + OF
                        + " AND run_at <= ? ORDER BY run_at LIMIT ?",
                FailingKeys::read,
                calls.tenant(),
                webhook,
                now,
                most);
    }

    public Set<String> among(UUID webhook, List<String> keys) {
        return new HashSet<>(sql.query(
                "SELECT key FROM webhook_key" + OF + " AND key = ANY (?)",
                row -> row.getString(1),
                calls.tenant(),
                webhook,
                keys));
    }

    public long count(UUID webhook) {
        return sql.query("SELECT count(*) FROM webhook_key" + OF, row -> row.getLong(1), calls.tenant(), webhook)
                .getFirst();
    }

    public void put(UUID webhook, Row row) {
        sql.update(
                PUT,
                calls.tenant(),
                webhook,
                row.key(),
                row.stretch().first(),
                row.stretch().last(),
                row.attempts(),
                row.since(),
                row.runAt());
    }

    public void extend(UUID webhook, String key, Stretch stretch) {
        sql.update(
                "UPDATE webhook_key SET position = least(position, ?), last = greatest(last, ?)" + OF + " AND key = ?",
                stretch.first(),
                stretch.last(),
                calls.tenant(),
                webhook,
                key);
    }

    public void remove(UUID webhook, String key) {
        sql.update("DELETE FROM webhook_key" + OF + " AND key = ?", calls.tenant(), webhook, key);
    }

    void removeAll(UUID webhook) {
        sql.update("DELETE FROM webhook_key" + OF, calls.tenant(), webhook);
    }

    /** Has all of them tried again now, as if it were the first time. */
    public void release(UUID webhook, Instant now) {
        sql.update("UPDATE webhook_key SET run_at = ?, attempts = 0" + OF, now, calls.tenant(), webhook);
    }

    /** When the next is tried again; empty where none waits. */
    public Optional<Instant> next(UUID webhook) {
        return sql
                .query(
                        "SELECT min(run_at) FROM webhook_key" + OF,
                        row -> row.getObject(1, OffsetDateTime.class),
                        calls.tenant(),
                        webhook)
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("key"),
                new Stretch(row.getLong("position"), row.getLong("last")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("run_at", OffsetDateTime.class).toInstant());
    }
}
