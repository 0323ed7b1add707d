package bandhu.chassis.webhook.place;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stretches of the journal that the current tenant's webhooks get once more. */
@ApplicationScoped
public class Redeliveries {
    private static final String OF = " WHERE tenant_id = ? AND webhook_id = ?";
    private final Sql sql;
    private final Calls calls;

    Redeliveries(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /** What is left of one: the facts behind a place, up to another. */
    public record Row(UUID id, long behind, long last) {}

    /** The oldest that is not done. */
    public Optional<Row> next(UUID webhook) {
        return sql
                .query(
                        "SELECT id, position, last FROM webhook_redelivery" + OF + " ORDER BY id LIMIT 1",
                        row -> new Row(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                        calls.tenant(),
                        webhook)
                .stream()
                .findFirst();
    }

    /** Keeps how far one came; one that came to its end is forgotten. */
    public void keep(UUID webhook, UUID id, long upTo) {
        sql.update(
                "UPDATE webhook_redelivery SET position = ?" + OF + " AND id = ?", upTo, calls.tenant(), webhook, id);
        sql.update(
                "DELETE FROM webhook_redelivery" + OF + " AND id = ? AND position >= last",
                calls.tenant(),
                webhook,
                id);
    }
}
