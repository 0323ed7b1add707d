package bandhu.chassis.job;

import bandhu.chassis.call.Calls;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The current tenant's jobs, their places in the queue, and their end. Everything here is part of the transaction in progress.
 */
@ApplicationScoped
public class Jobs implements TimerHandler {
    private static final String PURGE = "job-purge";
    private final JobTable table;
    private final JobJson json;
    private final JobSignal signal;
    private final JobConfig config;
    private final Timers timers;
    private final Sql sql;
    private final Calls calls;
    private final Clock clock;

    Jobs(
            JobTable table,
            JobJson json,
            JobSignal signal,
            JobConfig config,
            Timers timers,
            Sql sql,
            Calls calls,
            Clock clock) {
        this.table = table;
        this.json = json;
        this.signal = signal;
        this.config = config;
        this.timers = timers;
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Queues a job of the current actor.
     *
     * @param kind of a {@link JobKind}
     * @param parameters what that kind reads; kept as JSON
     */
    public Job start(String kind, Object parameters) {
        Job job = Job.asked(calls.current(), kind, json.tree(parameters), clock.instant());
        table.insert(job);
        enqueue(job);
        return job;
    }

    public Optional<Job> find(UUID id) {
        return table.find(id);
    }

    /** The job, locked until the transaction ends: its worker waits. 404 where there is none. */
    public Job lock(UUID id) {
        return table.lock(id).orElseThrow(ProblemException::notFound);
    }

    /** The job, locked until the transaction ends, unless it has ended or is locked by another. */
    public Optional<Job> take(UUID id) {
        return table.lockIfFree(id);
    }

    public List<Job> list(JobFilter filter, UUID behind, int most) {
        return table.list(filter, behind, most);
    }

    public long count(JobFilter filter) {
        return table.count(filter);
    }

    /** Keeps how far the worker came; the job's tenant has had its turn. */
    public void served(Job job, String worker) {
        table.update(job, worker);
        if (job.state().isActive()) {
            sql.update(
                    "UPDATE job_queue SET served_at = clock_timestamp() WHERE tenant_id = ? AND job_id = ?",
                    job.tenant(),
                    job.id());
        } else {
            leave(job);
        }
        sql.update("""
                INSERT INTO job_turn (tenant_id, served_at) VALUES (?, clock_timestamp())
                ON CONFLICT (tenant_id) DO UPDATE SET served_at = excluded.served_at
                """, job.tenant());
    }

    /** Keeps that it was disturbed, and tries again at that moment. */
    public void putOff(Job job, Instant until, String worker) {
        table.update(job, worker);
        sql.update(
                "UPDATE job_queue SET run_at = ?, served_at = clock_timestamp() WHERE tenant_id = ? AND job_id = ?",
                until,
                job.tenant(),
                job.id());
    }

    /** Keeps that somebody ended it. */
    public void ended(Job job) {
        table.update(job, null);
        leave(job);
    }

    /** Keeps that it is to go on after it had failed. */
    public void resumed(Job job) {
        table.update(job, null);
        timers.cancel(PURGE, job.id().toString());
        enqueue(job);
    }

    @Override
    public String timer() {
        return PURGE;
    }

    @Override
    public void fire(String key) {
        table.purge(UUID.fromString(key));
    }

    private void enqueue(Job job) {
        sql.update(
                "INSERT INTO job_queue (tenant_id, job_id, kind, run_at) VALUES (?, ?, ?, ?)",
                job.tenant(),
                job.id(),
                job.kind(),
                clock.instant());
        signal.afterCommit();
    }

    private void leave(Job job) {
        sql.update("DELETE FROM job_queue WHERE tenant_id = ? AND job_id = ?", job.tenant(), job.id());
        timers.schedule(PURGE, job.id().toString(), job.times().finishedAt().plus(config.kept()));
    }
}
