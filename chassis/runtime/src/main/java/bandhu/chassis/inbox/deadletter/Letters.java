package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the current tenant's dead letters. */
@ApplicationScoped
class Letters {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String SCOPE = "dead-letters";
    private static final String VIEW = """
            SELECT id, channel, topic, partition, record_offset, key, event_id, type, state, cause, attempts,
                created_at, updated_at FROM dead_letter WHERE tenant_id = ?""";
    private static final String WHOLE = """
            SELECT id, channel, topic, partition, record_offset, key, event_id, headers::text, value, tombstone
            FROM dead_letter WHERE tenant_id = ?""";

    private final Sql sql;
    private final Calls calls;
    private final Cursors cursors;
    private final EventJson json;

    Letters(Sql sql, Calls calls, Cursors cursors, EventJson json) {
        this.sql = sql;
        this.calls = calls;
        this.cursors = cursors;
        this.json = json;
    }

    /** Oldest first: the order in which those of a key must be consumed. */
    Page<DeadLetterView> list(ListQuery query) {
        query.allowUnsorted(Set.of());
        int limit = query.limit();
        UUID after = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(SCOPE, cursor).getFirst()))
                .orElse(FIRST);
        List<DeadLetterView> found =
                sql.query(VIEW + " AND id > ? ORDER BY id LIMIT ?", Letters::view, calls.tenant(), after, limit + 1);
        if (found.size() <= limit) {
            return query.page(found, null, this::count);
        }
        List<DeadLetterView> items = found.subList(0, limit);
        return query.page(items, cursors.seal(SCOPE, items.getLast().id().toString()), this::count);
    }

    private long count() {
        return sql.query("SELECT count(*) FROM dead_letter WHERE tenant_id = ?", row -> row.getLong(1), calls.tenant())
                .getFirst();
    }

    DeadLetterView view(UUID id) {
        return sql.query(VIEW + " AND id = ?", Letters::view, calls.tenant(), id).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    StoredLetter get(UUID id) {
        return sql.query(WHOLE + " AND id = ?", this::whole, calls.tenant(), id).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** The one of a key that must be consumed first. */
    Optional<StoredLetter> head(String channel, String key) {
        return sql
                .query(
                        WHOLE + " AND channel = ? AND key = ? ORDER BY id LIMIT 1",
                        this::whole,
                        calls.tenant(),
                        channel,
                        key)
                .stream()
                .findFirst();
    }

    Resolution resolution(String channel, String key, int consumed) {
        List<String> causes = sql.query(
                "SELECT coalesce(cause, '') FROM dead_letter WHERE tenant_id = ? AND channel = ? AND key = ? ORDER BY id",
                row -> row.getString(1),
                calls.tenant(),
                channel,
                key);
        return new Resolution(consumed, causes.size(), causes.isEmpty() ? null : causes.getFirst());
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("state"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private StoredLetter whole(ResultSet row) throws SQLException {
        return new StoredLetter(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                json.attributes(row.getString("headers")),
                row.getBytes("value"),
                row.getBoolean("tombstone"));
    }
}
