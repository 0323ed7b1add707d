package bandhu.chassis.webhook.place;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.WebhooksConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Who serves a webhook: one at a time, for three times as long as a receiver may take. Whoever was stopped for longer finds another's
 * name there and settles nothing; what it sent is sent again.
 */
@ApplicationScoped
public class Holding {
    private static final int TIMES = 3;
    private static final String OF = " WHERE tenant_id = ? AND webhook_id = ?";
    private static final String FREE = """
            SELECT position, run_at, failures, failing_since FROM webhook_cursor
            WHERE tenant_id = ? AND webhook_id = ? AND active AND run_at <= ?
                AND (held_until IS NULL OR held_until <= ? OR holder = ?) FOR UPDATE SKIP LOCKED""";
    private static final String HELD = """
            SELECT position, run_at, failures, failing_since FROM webhook_cursor
            WHERE tenant_id = ? AND webhook_id = ? AND holder = ? FOR UPDATE""";
    private final Sql sql;
    private final Calls calls;
    private final WebhooksConfig config;
    private final Clock clock;

    Holding(Sql sql, Calls calls, WebhooksConfig config, @SystemTime Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A webhook's place.
     *
     * @param failures tries in a row that found no receiver
     * @param failingSince since when nothing was delivered although it was tried, null where the last delivery went well
     */
    public record Cursor(long position, Instant runAt, int failures, Instant failingSince) {}

    /** Takes the webhook, or goes on holding it; empty where it has to wait or another has it. */
    public Optional<Cursor> take(UUID webhook, UUID holder) {
        Instant now = clock.instant();
        Optional<Cursor> free = sql.query(FREE, Holding::read, calls.tenant(), webhook, now, now, holder).stream()
                .findFirst();
        free.ifPresent(_ -> sql.update(
                "UPDATE webhook_cursor SET holder = ?, held_until = ?" + OF,
                holder,
                now.plus(config.timeout().multipliedBy(TIMES)),
                calls.tenant(),
                webhook));
        return free;
    }

    /** Empty where it was lost. */
    public Optional<Cursor> held(UUID webhook, UUID holder) {
        return sql.query(HELD, Holding::read, calls.tenant(), webhook, holder).stream()
                .findFirst();
    }

    public void keep(UUID webhook, Cursor cursor, Instant wakeAt) {
        sql.update(
                "UPDATE webhook_cursor SET position = ?, run_at = ?, failures = ?, failing_since = ?, wake_at = ?" + OF,
                cursor.position(),
                cursor.runAt(),
                cursor.failures(),
                cursor.failingSince(),
                wakeAt,
                calls.tenant(),
                webhook);
    }

    /** Keeps when keys that failed are tried again, so that nobody looks before. */
    public void rest(UUID webhook, Instant wakeAt) {
        sql.update("UPDATE webhook_cursor SET wake_at = ?" + OF, wakeAt, calls.tenant(), webhook);
    }

    /** Has it wait, with the journal too. */
    public void pause(UUID webhook, Instant until) {
        sql.update("UPDATE webhook_cursor SET run_at = ?" + OF, until, calls.tenant(), webhook);
    }

    public void release(UUID webhook, UUID holder) {
        sql.update(
                "UPDATE webhook_cursor SET holder = NULL, held_until = NULL" + OF + " AND holder = ?",
                calls.tenant(),
                webhook,
                holder);
    }

    private static Cursor read(ResultSet row) throws SQLException {
        OffsetDateTime failing = row.getObject("failing_since", OffsetDateTime.class);
        return new Cursor(
                row.getLong("position"),
                row.getObject("run_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                failing == null ? null : failing.toInstant());
    }
}
