package bandhu.chassis.webhook.place;

import bandhu.chassis.call.Calls;
import bandhu.chassis.journal.Journal;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where the current tenant's webhooks stand in the journal, as far as those who manage them have a say in it. */
@ApplicationScoped
public class WebhookCursors {
    private static final String OF = " WHERE tenant_id = ? AND webhook_id = ?";
    private final Sql sql;
    private final Calls calls;
    private final Journal journal;
    private final FailingKeys keys;
    private final Clock clock;

    WebhookCursors(Sql sql, Calls calls, Journal journal, FailingKeys keys, @SystemTime Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
    }

    /** Waits for whoever settles deliveries of it; to be called before the webhook itself is locked, because they do so too. */
    public void lock(UUID webhook) {
        sql.query("SELECT 1 FROM webhook_cursor" + OF + " FOR UPDATE", row -> true, calls.tenant(), webhook);
    }

    /** Has a new webhook get what the journal takes in from now on. */
    public void open(UUID webhook) {
        sql.update(
                "INSERT INTO webhook_cursor (tenant_id, webhook_id, active, position, run_at) VALUES (?, ?, true, ?, ?)",
                calls.tenant(),
                webhook,
                journal.latest(),
                clock.instant());
    }

    /** Has it go on where it stood, at once. */
    public void resume(UUID webhook) {
        sql.update(
                "UPDATE webhook_cursor SET active = true, run_at = ?, wake_at = ?, failures = 0, failing_since = NULL"
                        + OF,
                clock.instant(),
                clock.instant(),
                calls.tenant(),
                webhook);
        keys.release(webhook, clock.instant());
    }

    /** Has nothing more delivered but what is on its way. */
    public void stop(UUID webhook) {
        sql.update("UPDATE webhook_cursor SET active = false" + OF, calls.tenant(), webhook);
    }

    /** Forgets where it stood. */
    public void close(UUID webhook) {
        keys.removeAll(webhook);
        sql.update("DELETE FROM webhook_redelivery" + OF, calls.tenant(), webhook);
        sql.update("DELETE FROM webhook_cursor" + OF, calls.tenant(), webhook);
    }

    /** Where an event stands in the journal; empty for one that is kept no more. */
    public OptionalLong positionOf(UUID event) {
        Optional<Long> position = journal.positionOf(event);
        return position.isPresent() ? OptionalLong.of(position.get()) : OptionalLong.empty();
    }

    /** The newest place of the journal. */
    public long latest() {
        return journal.latest();
    }

    /** Has the facts of a stretch delivered once more, beside what is new. Answers the redelivery's id. */
    public UUID redeliver(UUID webhook, long from, long to) {
        UUID id = Uuid7.next();
        sql.update(
                "INSERT INTO webhook_redelivery (tenant_id, webhook_id, id, position, last) VALUES (?, ?, ?, ?, ?)",
                calls.tenant(),
                webhook,
                id,
                from - 1,
                to);
        sql.update("UPDATE webhook_cursor SET wake_at = ?" + OF, clock.instant(), calls.tenant(), webhook);
        return id;
    }
}
