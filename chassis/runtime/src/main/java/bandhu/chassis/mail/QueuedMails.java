package bandhu.chassis.mail;

import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The rows of mails, as their tenant, in the transaction in progress. */
@ApplicationScoped
class QueuedMails {
    private static final int MOST_DOUBLINGS = 12;
    private static final String ROW = " WHERE tenant_id = ? AND kind = ? AND id = ?";
    private final Sql sql;
    private final Clock clock;
    private final MailConfig config;

    QueuedMails(Sql sql, @SystemTime Clock clock, MailConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    private record Tries(Instant queuedAt, int attempts) {
        static Tries of(ResultSet row) throws SQLException {
            return new Tries(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2));
        }
    }

    void put(DueMail mail) {
        Instant now = clock.instant();
        sql.update("""
                INSERT INTO mail (tenant_id, kind, id, state, queued_at, due_at) VALUES (?, ?, ?, 'waiting', ?, ?)
                ON CONFLICT DO NOTHING
                """, mail.tenant(), mail.kind(), mail.id(), now, now);
    }

    /** False when somebody else has it. */
    boolean claim(DueMail mail) {
        int claimed = sql.update("""
                UPDATE mail SET state = 'sending', claimed_at = ? WHERE (tenant_id, kind, id) IN (
                    SELECT tenant_id, kind, id FROM mail
                    WHERE tenant_id = ? AND kind = ? AND id = ? AND state = 'waiting' AND due_at <= ?
                    FOR UPDATE SKIP LOCKED)
                """, clock.instant(), mail.tenant(), mail.kind(), mail.id(), clock.instant());
        return claimed == 1;
    }

    /** Takes the row away, also one whose sender was taken for dead and was not. */
    void delete(DueMail mail) {
        sql.update("DELETE FROM mail" + ROW, mail.tenant(), mail.kind(), mail.id());
    }

    /**
     * Puts it back, to be tried again later; longer each time. False when that was tried for long enough: its row is gone
     * then. Answers true without a change where it is no longer in the state.
     */
    boolean putOff(DueMail mail, String from) {
        Optional<Tries> found = sql
                .query(
                        "SELECT queued_at, attempts FROM mail" + ROW + " AND state = ? FOR UPDATE",
                        Tries::of,
                        mail.tenant(),
                        mail.kind(),
                        mail.id(),
                        from)
                .stream()
                .findFirst();
        Instant now = clock.instant();
        if (found.filter(tries -> tries.queuedAt().plus(config.patience()).isBefore(now))
                .isPresent()) {
            delete(mail);
            return false;
        }
        found.ifPresent(tries -> sql.update(
                "UPDATE mail SET state = 'waiting', claimed_at = NULL, attempts = attempts + 1, due_at = ?" + ROW,
                now.plus(pause(tries.attempts())),
                mail.tenant(),
                mail.kind(),
                mail.id()));
        return true;
    }

    /** True when it was in its sender's hands, for at least this long. */
    boolean markUnsure(DueMail mail, Duration held) {
        int marked = sql.update(
                "UPDATE mail SET state = 'unsure'" + ROW + " AND state = 'sending' AND claimed_at <= ?",
                mail.tenant(),
                mail.kind(),
                mail.id(),
                clock.instant().minus(held));
        return marked == 1;
    }

    private static Duration pause(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
