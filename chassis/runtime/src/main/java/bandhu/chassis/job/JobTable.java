package bandhu.chassis.job;

import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of the current tenant's jobs. */
@ApplicationScoped
class JobTable {
    private static final String SELECT = """
            SELECT tenant_id, id, version, kind, parameters::text, created_by, roles, quiet, state, position, processed, total,
                failed, started_from, attempts, created_at, started_at, finished_at, heartbeat_at, failure::text, counts::text
            FROM job WHERE tenant_id = ?""";

    private static final String INSERT = """
            INSERT INTO job (tenant_id, id, version, kind, parameters, state, created_at, created_by, roles, quiet,
                processed, failed, started_from, attempts)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::text[], ?, 0, 0, 0, 0)""";

    private static final String UPDATE = """
            UPDATE job SET version = ?, state = ?, position = ?, processed = ?, total = ?, failed = ?, started_from = ?,
                attempts = ?, started_at = ?, finished_at = ?, heartbeat_at = ?, failure = ?::jsonb, worker = ?,
                counts = ?::jsonb
            WHERE tenant_id = ? AND id = ?""";

    private final Sql sql;
    private final Calls calls;
    private final JobJson json;

    JobTable(Sql sql, Calls calls, JobJson json) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
    }

    void insert(Job job) {
        sql.update(
                INSERT,
                job.tenant(),
                job.id(),
                job.version(),
                job.kind(),
                json.write(job.parameters()),
                job.state().wire(),
                job.times().createdAt(),
                job.asker().actor(),
                List.copyOf(job.asker().roles()),
                job.asker().quiet().wire());
    }

    /** @param worker who got on with it, null where that was nobody */
    void update(Job job, String worker) {
        Progress progress = job.progress();
        sql.update(
                UPDATE,
                job.version(),
                job.state().wire(),
                progress.position(),
                progress.processed(),
                progress.total(),
                progress.failed(),
                progress.startedFrom(),
                progress.attempts(),
                job.times().startedAt(),
                job.times().finishedAt(),
                job.times().heartbeatAt(),
                json.write(job.failure()),
                worker,
                json.write(progress.counts()),
                job.tenant(),
                job.id());
    }

    Optional<Job> find(UUID id) {
        return one(" AND id = ?", id);
    }

    /** The job, locked until the transaction ends. */
    Optional<Job> lock(UUID id) {
        return one(" AND id = ? FOR UPDATE", id);
    }

    /** The same, unless it has ended or somebody else has it locked. */
    Optional<Job> lockIfFree(UUID id) {
        return one(" AND id = ? AND state IN ('queued', 'running') FOR UPDATE SKIP LOCKED", id);
    }

    /** Newest first. */
    List<Job> list(JobFilter filter, UUID behind, int most) {
        List<Object> arguments = new ArrayList<>(List.of(calls.tenant()));
        StringBuilder text = new StringBuilder(SELECT).append(where(filter, arguments));
        if (behind != null) {
            text.append(" AND id < ?");
            arguments.add(behind);
        }
        arguments.add(most);
        return sql.query(text.append(" ORDER BY id DESC LIMIT ?").toString(), this::job, arguments.toArray());
    }

    long count(JobFilter filter) {
        List<Object> arguments = new ArrayList<>(List.of(calls.tenant()));
        String where = where(filter, arguments);
        return sql.query(
                        "SELECT count(*) FROM job WHERE tenant_id = ?" + where,
                        row -> row.getLong(1),
                        arguments.toArray())
                .getFirst();
    }

    void purge(UUID id) {
        sql.update("DELETE FROM job WHERE tenant_id = ? AND id = ? AND finished_at IS NOT NULL", calls.tenant(), id);
    }

    private static String where(JobFilter filter, List<Object> arguments) {
        StringBuilder where = new StringBuilder();
        filter.actor().ifPresent(actor -> {
            where.append(" AND created_by = ?");
            arguments.add(actor);
        });
        if (!filter.states().isEmpty()) {
            where.append(" AND state = ANY (?)");
            arguments.add(filter.states().stream().map(JobState::wire).toList());
        }
        if (!filter.kinds().isEmpty()) {
            where.append(" AND kind = ANY (?)");
            arguments.add(filter.kinds());
        }
        return where.toString();
    }

    private Optional<Job> one(String condition, UUID id) {
        return sql.query(SELECT + condition, this::job, calls.tenant(), id).stream()
                .findFirst();
    }

    private Job job(ResultSet row) throws SQLException {
        Set<String> roles =
                Set.copyOf(Arrays.asList((String[]) row.getArray("roles").getArray()));
        return new Job(
                row.getString("tenant_id"),
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                json.read(row.getString("parameters"), JsonNode.class),
                new Job.Asker(row.getString("created_by"), roles, Quiet.of(row.getString("quiet"))),
                JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                progress(row),
                new Job.Times(
                        moment(row, "created_at"),
                        moment(row, "started_at"),
                        moment(row, "finished_at"),
                        moment(row, "heartbeat_at")),
                json.read(row.getString("failure"), Refusal.class));
    }

    private Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("position", UUID.class),
                row.getLong("processed"),
                row.getObject("total", Long.class),
                row.getLong("failed"),
                row.getLong("started_from"),
                row.getInt("attempts"),
                counts(row.getString("counts")));
    }

    private Map<String, Long> counts(String kept) {
        Map<String, Long> counts = new HashMap<>();
        json.read(kept, JsonNode.class)
                .properties()
                .forEach(word -> counts.put(word.getKey(), word.getValue().asLong()));
        return counts;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
