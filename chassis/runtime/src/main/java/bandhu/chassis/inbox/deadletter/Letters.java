package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the current tenant's dead letters. */
@ApplicationScoped
class Letters {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String SCOPE = "dead-letters";
    private static final String KEYS_SCOPE = "parked-keys";
    private static final String VIEW = """
            SELECT id, channel, topic, partition, record_offset, key, event_id, type, state, cause, attempts,
                created_at, updated_at, resolved_by, reason""";

    /** Those that wait, and those that were resolved. */
    private static final String ALL = """
             FROM (
                SELECT tenant_id, id, channel, topic, partition, record_offset, key, event_id, type, state, cause, attempts,
                    created_at, updated_at, NULL AS resolved_by, NULL AS reason FROM dead_letter
                UNION ALL
                SELECT tenant_id, id, channel, topic, partition, record_offset, key, event_id, type, state, cause, attempts,
                    created_at, resolved_at, resolved_by, reason FROM dead_letter_resolved) l
            WHERE tenant_id = ?""";

    private static final String KEYS = """
            SELECT p.channel, p.key, f.id, f.type, f.cause, f.attempts, f.created_at,
                (SELECT count(*) - 1 FROM dead_letter d
                    WHERE d.tenant_id = p.tenant_id AND d.channel = p.channel AND d.key = p.key) AS waiting
            FROM parked_key p CROSS JOIN LATERAL (
                SELECT id, type, cause, attempts, created_at FROM dead_letter d
                WHERE d.tenant_id = p.tenant_id AND d.channel = p.channel AND d.key = p.key ORDER BY id LIMIT 1) f
            WHERE p.tenant_id = ? AND (p.channel, p.key) > (?, ?) ORDER BY p.channel, p.key LIMIT ?""";
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
    Page<DeadLetterView> list(DeadLetterQuery query) {
        DeadLetterQuery.Where where = query.where();
        int limit = query.limit();
        String scope = SCOPE + "\n" + where;
        UUID after = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(FIRST);
        List<Object> args = args(where);
        args.addAll(List.of(after, limit + 1));
        List<DeadLetterView> found =
                sql.query(VIEW + ALL + where.text() + " AND id > ? ORDER BY id LIMIT ?", Letters::view, args.toArray());
        if (found.size() <= limit) {
            return query.page(found, null, () -> count(where));
        }
        List<DeadLetterView> items = found.subList(0, limit);
        return query.page(items, cursors.seal(scope, items.getLast().id().toString()), () -> count(where));
    }

    private long count(DeadLetterQuery.Where where) {
        return sql.query(
                        "SELECT count(*)" + ALL + where.text(),
                        row -> row.getLong(1),
                        args(where).toArray())
                .getFirst();
    }

    private List<Object> args(DeadLetterQuery.Where where) {
        List<Object> args = new ArrayList<>();
        args.add(calls.tenant());
        args.addAll(where.args());
        return args;
    }

    /** The keys that wait, in their order. */
    Page<ParkedKeyView> keys(ListQuery query) {
        query.allowUnsorted(Set.of());
        int limit = query.limit();
        List<String> after =
                query.cursor().map(cursor -> cursors.open(KEYS_SCOPE, cursor)).orElse(List.of("", ""));
        List<ParkedKeyView> found =
                sql.query(KEYS, Letters::key, calls.tenant(), after.getFirst(), after.getLast(), limit + 1);
        if (found.size() <= limit) {
            return query.page(found, null, this::countKeys);
        }
        ParkedKeyView last = found.get(limit - 1);
        return query.page(
                found.subList(0, limit), cursors.seal(KEYS_SCOPE, last.channel(), last.key()), this::countKeys);
    }

    private long countKeys() {
        return sql.query("SELECT count(*) FROM parked_key WHERE tenant_id = ?", row -> row.getLong(1), calls.tenant())
                .getFirst();
    }

    /** With its data, where that is kept and can be read. */
    DeadLetterView view(UUID id) {
        DeadLetterView found = found(id).orElseThrow(ProblemException::notFound);
        return waiting(id).map(letter -> found.with(data(letter.value()))).orElse(found);
    }

    private Optional<DeadLetterView> found(UUID id) {
        return sql.query(VIEW + ALL + " AND id = ?", Letters::view, calls.tenant(), id).stream()
                .findFirst();
    }

    private Object data(byte[] value) {
        try {
            return value == null ? null : json.read(value, Object.class);
        } catch (IOException _) {
            return null;
        }
    }

    /** One that waits; 409 for one that was resolved, 404 where there is none. */
    StoredLetter get(UUID id) {
        return waiting(id).orElseThrow(() -> found(id).map(Letters::resolved).orElseGet(ProblemException::notFound));
    }

    private Optional<StoredLetter> waiting(UUID id) {
        return sql.query(WHOLE + " AND id = ?", this::whole, calls.tenant(), id).stream()
                .findFirst();
    }

    private static ProblemException resolved(DeadLetterView letter) {
        return new ProblemException(
                CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.dead-letter", "state", letter.state()));
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
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("resolved_by"),
                row.getString("reason"),
                null);
    }

    private static ParkedKeyView key(ResultSet row) throws SQLException {
        return new ParkedKeyView(
                row.getString("channel"),
                row.getString("key"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getLong("waiting"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
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
