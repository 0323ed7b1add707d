package bandhu.chassis.rebuild.work;

import bandhu.chassis.call.Calls;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.Rows;
import bandhu.chassis.rebuild.Rows.Kind;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The current tenant's rows of read models. Their names are the service's own, from {@link ReadModel}. */
@ApplicationScoped
public class ModelRows {
    private final Sql sql;
    private final Calls calls;

    ModelRows(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    public long count(ReadModel model) {
        return model.rows().stream()
                .mapToLong(rows -> sql.query(
                                "SELECT count(*) FROM " + rows.table() + " WHERE tenant_id = ?",
                                row -> row.getLong(1),
                                calls.tenant())
                        .getFirst())
                .sum();
    }

    /** Has every record's row be older than what its source tells, and show what it shows until it is told. */
    void age(ReadModel model) {
        model.rows()
                .forEach(rows ->
                        sql.update("UPDATE " + rows.table() + " SET version = 0 WHERE tenant_id = ?", calls.tenant()));
    }

    /** Removes the records that were not told. */
    void removeAged(ReadModel model) {
        model.rows()
                .forEach(rows -> sql.update(
                        "DELETE FROM " + rows.table() + " WHERE tenant_id = ? AND version = 0 AND NOT ("
                                + rows.lasting() + ")",
                        calls.tenant()));
    }

    /** Removes what one key's facts made, so that they make it once more. */
    void forget(ReadModel model, UUID key, List<UUID> facts) {
        for (Rows rows : model.rows()) {
            String delete = "DELETE FROM " + rows.table() + " WHERE tenant_id = ? AND " + rows.column() + " = ";
            if (rows.kind() == Kind.FACT) {
                sql.update(delete + "ANY(?)", calls.tenant(), facts);
            } else if (rows.kind() == Kind.KEY) {
                sql.update(delete + "?", calls.tenant(), key);
            }
        }
    }

    /** Removes the reversals that no fact tells of; they have to be right before the facts that they take back. */
    void removeUntoldReversals(ReadModel model, UUID job) {
        remove(model, job, Kind.REVERSAL, "f.reverts");
    }

    /** Removes what no fact made. */
    void removeUntold(ReadModel model, UUID job) {
        remove(model, job, Kind.FACT, "f.event_id");
        remove(model, job, Kind.KEY, "f.key_id");
    }

    private void remove(ReadModel model, UUID job, Kind kind, String told) {
        model.rows().stream()
                .filter(rows -> rows.kind() == kind)
                .forEach(rows -> sql.update(
                        """
                        DELETE FROM %s m WHERE m.tenant_id = ? AND NOT (%s) AND NOT EXISTS (
                            SELECT FROM rebuild_fact f
                            WHERE f.tenant_id = m.tenant_id AND f.job_id = ? AND %s = m.%s)""".formatted(rows.table(), rows.lasting(), told, rows.column()), calls.tenant(), job));
    }
}
