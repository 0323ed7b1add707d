package bandhu.chassis.job.work;

import bandhu.chassis.job.JobKind;
import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is, over all tenants: the tenant's that was served least recently, and of its jobs the one that was. So a tenant
 * with a million items, or with a thousand jobs, takes no more turns than one with a single small job.
 */
@ApplicationScoped
class JobQueue {
    private static final String DUE = """
            SELECT q.tenant_id, q.job_id FROM (
                SELECT DISTINCT ON (tenant_id) tenant_id, job_id FROM job_queue
                WHERE run_at <= ? AND kind = ANY (?)
                ORDER BY tenant_id, served_at NULLS FIRST, job_id) q
            LEFT JOIN job_turn t ON t.tenant_id = q.tenant_id
            ORDER BY t.served_at NULLS FIRST, q.job_id LIMIT ?""";

    private final AgroalDataSource worker;
    private final List<String> kinds;

    JobQueue(@DataSource("worker") AgroalDataSource worker, @All List<JobKind> kinds) {
        this.worker = worker;
        this.kinds = kinds.stream().map(JobKind::kind).toList();
    }

    List<QueuedJob> due(Instant now, int most) {
        return read(DUE, row -> new QueuedJob(row.getString(1), row.getObject(2, UUID.class)), now, kinds, most);
    }

    /** When the next is due; empty when none is queued. */
    Optional<Instant> next() {
        return read(
                        "SELECT min(run_at) FROM job_queue WHERE kind = ANY (?)",
                        row -> row.getObject(1, OffsetDateTime.class),
                        kinds)
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    private <T> List<T> read(String text, RowMapper<T> mapper, Object... args) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(text)) {
            Parameters.bind(statement, args);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
