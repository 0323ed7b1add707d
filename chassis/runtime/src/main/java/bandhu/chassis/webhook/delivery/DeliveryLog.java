package bandhu.chassis.webhook.delivery;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's attempts, kept for two weeks. */
@ApplicationScoped
public class DeliveryLog {
    /** Older than which all are. */
    public static final UUID NEWEST = new UUID(-1, -1);

    private static final String INSERT = """
            INSERT INTO webhook_delivery (tenant_id, webhook_id, id, event_id, position, type, attempt, at, millis, url,
                request, status, answer, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT id, event_id, position, type, attempt, at, millis, url, request, status, answer, error
            FROM webhook_delivery WHERE tenant_id = ? AND webhook_id = ?""";
    private final Sql sql;
    private final Calls calls;

    DeliveryLog(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /** In the order in which they were sent. Answers their ids. */
    public List<UUID> add(UUID webhook, List<Sent> all) {
        List<UUID> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Sent sent : all) {
            UUID id = Uuid7.next();
            ids.add(id);
            rows.add(row(webhook, id, sent));
        }
        sql.batch(INSERT, rows);
        return ids;
    }

    public List<Delivery> older(UUID webhook, UUID before, int most) {
        return sql.query(
                SELECT + " AND id < ? ORDER BY id DESC LIMIT ?",
                DeliveryLog::read,
                calls.tenant(),
                webhook,
                before,
                most);
    }

    public Optional<Delivery> find(UUID webhook, UUID id) {
        return sql.query(SELECT + " AND id = ?", DeliveryLog::read, calls.tenant(), webhook, id).stream()
                .findFirst();
    }

    public long count(UUID webhook) {
        return sql.query(
                        "SELECT count(*) FROM webhook_delivery WHERE tenant_id = ? AND webhook_id = ?",
                        row -> row.getLong(1),
                        calls.tenant(),
                        webhook)
                .getFirst();
    }

    private Object[] row(UUID webhook, UUID id, Sent sent) {
        Attempt attempt = sent.attempt();
        return new Object[] {
            calls.tenant(),
            webhook,
            id,
            sent.message().id(),
            sent.position(),
            sent.type(),
            sent.number(),
            attempt.at(),
            (int) attempt.took().toMillis(),
            sent.message().url(),
            sent.message().body(),
            attempt.status(),
            attempt.answer(),
            attempt.error()
        };
    }

    private static Delivery read(ResultSet row) throws SQLException {
        Integer status = row.getObject("status", Integer.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("position", Long.class),
                row.getString("type"),
                row.getInt("attempt"),
                status != null && status >= 200 && status < 300,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("millis"),
                row.getString("url"),
                row.getString("request"),
                status,
                row.getString("answer"),
                row.getString("error"));
    }
}
