package bandhu.chassis.job;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.KeptText;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Why items of jobs were refused. Of a job with very many, the first are kept; its {@code failed} counts all. */
@ApplicationScoped
public class JobErrors {
    /** Items of a job whose refusals are kept. */
    public static final int MOST = 10_000;

    private static final String INSERT =
            "INSERT INTO job_error (tenant_id, job_id, record_id, pointer, code, message, row_number, column_name, value, advice)"
                    + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)";
    private final Sql sql;
    private final Calls calls;
    private final JobJson json;

    /**
     * @param seq its place among the job's errors
     * @param recordId null where the item is no record, such as a row of a file
     */
    public record JobError(long seq, UUID recordId, Refusal refusal) {}

    JobErrors(Sql sql, Calls calls, JobJson json) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
    }

    /** Keeps why an item was refused, in the transaction that counts it. */
    public void add(Job job, UUID item, List<Refusal> refusals) {
        if (job.progress().failed() < MOST) {
            sql.batch(
                    INSERT, refusals.stream().map(each -> row(job, item, each)).toList());
        }
    }

    private Object[] row(Job job, UUID item, Refusal refusal) {
        Refusal.Place place = refusal.place();
        return new Object[] {
            job.tenant(),
            job.id(),
            item,
            refusal.pointer(),
            refusal.code(),
            json.write(refusal.message()),
            place == null ? null : place.row(),
            place == null ? null : place.column(),
            place == null ? null : place.value(),
            place == null ? null : json.write(place.advice())
        };
    }

    /** In the order in which they were met. */
    public List<JobError> list(UUID jobId, long after, int most) {
        return sql.query(
                "SELECT seq, record_id, pointer, code, message::text, row_number, column_name, value, advice::text FROM job_error"
                        + " WHERE tenant_id = ? AND job_id = ? AND seq > ? ORDER BY seq LIMIT ?",
                this::error,
                calls.tenant(),
                jobId,
                after,
                most);
    }

    public long count(UUID jobId) {
        return sql.query(
                        "SELECT count(*) FROM job_error WHERE tenant_id = ? AND job_id = ?",
                        row -> row.getLong(1),
                        calls.tenant(),
                        jobId)
                .getFirst();
    }

    private JobError error(ResultSet row) throws SQLException {
        return new JobError(
                row.getLong("seq"),
                row.getObject("record_id", UUID.class),
                new Refusal(
                        row.getString("pointer"),
                        row.getString("code"),
                        json.read(row.getString("message"), KeptText.class),
                        place(row)));
    }

    private Refusal.Place place(ResultSet row) throws SQLException {
        Long number = row.getObject("row_number", Long.class);
        return number == null
                ? null
                : new Refusal.Place(
                        number,
                        row.getString("column_name"),
                        row.getString("value"),
                        json.read(row.getString("advice"), KeptText.class));
    }
}
