package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which webhooks, of all tenants, have something to do that nobody does; those that waited longest first. */
@ApplicationScoped
class DueWebhooks {
    private static final String DUE = """
            SELECT c.tenant_id, c.webhook_id FROM webhook_cursor c
            LEFT JOIN journal_position p ON p.tenant_id = c.tenant_id
            WHERE c.active AND c.run_at <= ? AND (c.held_until IS NULL OR c.held_until <= ?)
                AND (c.position < p.position OR c.wake_at <= ?)
            ORDER BY c.held_until NULLS FIRST, c.run_at LIMIT ?""";
    private final AgroalDataSource worker;

    DueWebhooks(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    List<DueWebhook> find(Instant now, int most) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            Parameters.bind(statement, now, now, now, most);
            List<DueWebhook> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new DueWebhook(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
