package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.EventJson;
import bandhu.chassis.inbox.channel.StoredRecords;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts events aside, in the order of their key, and knows which keys wait. Works in the caller's transaction. */
@ApplicationScoped
public class DeadLetters {
    /** The lock holds off the end of the parking until this transaction has put its event behind the others. */
    private static final String PARKED =
            "SELECT key FROM parked_key WHERE tenant_id = ? AND channel = ? AND key = ANY(?) ORDER BY key FOR SHARE";

    private static final String PARK =
            "INSERT INTO parked_key (tenant_id, channel, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String KEEP = """
            INSERT INTO dead_letter (tenant_id, id, channel, topic, partition, record_offset, key, event_id, type,
                headers, value, tombstone, state, cause, attempts, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String LOCK =
            "SELECT key FROM parked_key WHERE tenant_id = ? AND channel = ? AND key = ? FOR UPDATE";
    private static final String CONSUME =
            "INSERT INTO inbox (tenant_id, channel, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String RESOLVE = """
            WITH gone AS (DELETE FROM dead_letter WHERE tenant_id = ? AND id = ? RETURNING *)
            INSERT INTO dead_letter_resolved (tenant_id, id, channel, topic, partition, record_offset, key, event_id, type,
                state, cause, attempts, created_at, resolved_at, resolved_by, reason)
            SELECT tenant_id, id, channel, topic, partition, record_offset, key, event_id, type, ?, cause, attempts,
                created_at, ?::timestamptz, ?, ? FROM gone""";

    private static final String FREE = """
            DELETE FROM parked_key p WHERE p.tenant_id = ? AND p.channel = ? AND p.key = ?
            AND NOT EXISTS (SELECT FROM dead_letter d
                WHERE d.tenant_id = p.tenant_id AND d.channel = p.channel AND d.key = p.key)""";

    private final Sql sql;
    private final EventJson json;
    private final Clock clock;
    private final Calls calls;

    DeadLetters(Sql sql, EventJson json, Clock clock, Calls calls) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.calls = calls;
    }

    public Set<String> parkedAmong(String tenant, String channel, List<String> keys) {
        return sql.query(PARKED, row -> row.getString(1), tenant, channel, keys).stream()
                .collect(Collectors.toSet());
    }

    /** Keeps the event and parks its key; the same record again changes nothing. */
    public void keep(NewLetter letter) {
        ConsumerRecord<String, byte[]> record = letter.record();
        String key = record.key() == null ? "" : record.key();
        Instant now = clock.instant();
        sql.update(PARK, letter.tenant(), letter.channel(), key);
        sql.update(
                KEEP,
                letter.tenant(),
                Uuid7.next(),
                letter.channel(),
                record.topic(),
                record.partition(),
                record.offset(),
                key,
                letter.eventId(),
                letter.type(),
                json.write(StoredRecords.headers(record)),
                letter.isPersonal() ? null : record.value(),
                record.value() == null,
                letter.cause() == null ? "parked" : "poison",
                letter.cause(),
                letter.attempts(),
                now,
                now);
    }

    /** Notes that it failed again. */
    public void failedAgain(String tenant, UUID letter, String cause) {
        sql.update(
                "UPDATE dead_letter SET state = 'poison', cause = ?, attempts = attempts + 1, updated_at = ?"
                        + " WHERE tenant_id = ? AND id = ?",
                cause,
                clock.instant(),
                tenant,
                letter);
    }

    /** Holds off all others who go through the key; taken before whatever else they may wait for. */
    public void lock(String channel, String key) {
        sql.query(LOCK, row -> row.getString(1), calls.tenant(), channel, key);
    }

    /** An event that is to be tried no more: what became of it, by whom, and why where it was given up. */
    public record Resolved(UUID letter, UUID event, DeadLetterState state, String by, String reason) {}

    /**
     * Marks the letter's event as consumed and keeps what became of it; frees its key when it was the last. Answers false when
     * somebody else resolved it meanwhile.
     */
    public boolean resolve(String channel, String key, Resolved resolved) {
        String tenant = calls.tenant();
        lock(channel, key);
        if (resolved.event() != null) {
            sql.update(CONSUME, tenant, channel, resolved.event());
        }
        int moved = sql.update(
                RESOLVE,
                tenant,
                resolved.letter(),
                resolved.state().wire(),
                clock.instant(),
                resolved.by(),
                resolved.reason());
        sql.update(FREE, tenant, channel, key);
        return moved == 1;
    }
}
