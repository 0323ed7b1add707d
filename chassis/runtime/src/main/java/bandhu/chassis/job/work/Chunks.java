package bandhu.chassis.job.work;

import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobConfig;
import bandhu.chassis.job.JobErrors;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobState;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.job.Step;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One step of a job each, in one transaction that locks the job's row first: what is done to the items and how far the job is are
 * committed together. The lock is the lease. Who dies loses it with its connection, and with it all that was not committed; who
 * is stopped for too long has lost both before it wakes.
 */
@ApplicationScoped
class Chunks {
    private static final Logger LOG = Logger.getLogger(Chunks.class);

    /** An item that is refused without spoiling anything. */
    private record Refused(UUID item, ProblemException problem) {}

    /** A chunk may take longer than the role grants a transaction. */
    private static final Duration TIME = Duration.ofSeconds(60);

    private final Jobs jobs;
    private final JobErrors errors;
    private final JobConfig config;
    private final Instance<EntityManager> entities;
    private final Sql sql;
    private final Clock clock;
    private final String worker =
            ProcessHandle.current().pid() + "@" + UUID.randomUUID().toString().substring(0, 8);

    Chunks(Jobs jobs, JobErrors errors, JobConfig config, Instance<EntityManager> entities, Sql sql, Clock clock) {
        this.jobs = jobs;
        this.errors = errors;
        this.config = config;
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts a job that is queued; another is left as it is. Answers whether it is to be worked on here and now. */
    boolean begin(UUID id, JobKind kind) {
        return taken(id, job -> {
            if (job.state() == JobState.QUEUED) {
                JobWork work = kind.work(job);
                if (job.progress().position() == null) {
                    work.begin();
                }
                OptionalLong left = work.count();
                jobs.served(job.begun(left.isPresent() ? left.getAsLong() : null, clock.instant()), worker);
            }
        });
    }

    /**
     * Does the next items, and ends the job where there are no more. Throws {@link ItemFailed} when one cannot be done; nothing of
     * the chunk is done then.
     *
     * @param upTo the last item that may be done, null for any
     * @return false when the job has ended or another has it
     */
    boolean advance(UUID id, JobKind kind, UUID upTo) {
        boolean mine = taken(id, job -> {
            JobWork work = kind.work(job);
            UUID position = job.progress().position();
            List<UUID> items = work.next(new Stretch(position, upTo), config.chunk());
            List<Refused> refused = new ArrayList<>();
            int done = apply(work, items, position, refused);
            refused.forEach(
                    each -> errors.add(job, work.record(each.item()), work.refusals(each.item(), each.problem())));
            Job after = done == 0 ? job : job.on(step(work, items.get(done - 1), done, refused), clock.instant());
            boolean isLast = upTo == null && done == items.size() && items.size() < config.chunk();
            jobs.served(isLast ? finished(after, work) : after, worker);
            Failpoints.pass(Failpoint.CHUNK);
        });
        if (mine) {
            Failpoints.pass(Failpoint.CHUNK_COMMITTED);
        }
        return mine;
    }

    /** Keeps why an item was refused, unless somebody else has come so far meanwhile. */
    void refuse(UUID id, JobKind kind, ItemFailed failed, ProblemException problem) {
        taken(id, job -> {
            if (Objects.equals(job.progress().position(), failed.position())) {
                JobWork work = kind.work(job);
                errors.add(job, work.record(failed.item()), work.refusals(failed.item(), problem));
                jobs.served(job.on(new Step(failed.item(), 1, 1, work.counts()), clock.instant()), worker);
            }
        });
    }

    /** Keeps that the job cannot go on. */
    void fail(UUID id, ProblemException problem) {
        taken(id, job -> {
            LOG.infof(
                    "Job %s %s of tenant %s failed: %s",
                    job.kind(), id, job.tenant(), problem.type().code());
            jobs.served(job.failed(Refusal.whole(problem), clock.instant()), worker);
        });
    }

    /** Keeps that the job was disturbed; it goes on after this long. */
    void putOff(UUID id, Duration pause) {
        taken(id, job -> jobs.putOff(job.disturbed(), clock.instant().plus(pause), worker));
    }

    /** Has the job wait for somebody else. */
    void rest(UUID id, Duration rest) {
        taken(id, job -> jobs.putOff(job, clock.instant().plus(rest), worker));
    }

    private boolean taken(UUID id, Consumer<Job> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.grant(TIME);
            Optional<Job> job = jobs.take(id);
            job.ifPresent(work);
            return job.isPresent();
        });
    }

    /** How many were done before time was up; one at least. */
    private int apply(JobWork work, List<UUID> items, UUID position, List<Refused> refused) {
        long end = System.nanoTime() + config.slice().toNanos();
        int done = 0;
        UUID item = null;
        UUID before = null;
        try {
            while (done < items.size() && (done == 0 || System.nanoTime() - end < 0)) {
                before = item;
                item = items.get(done);
                applyOrRefuse(work, item, refused);
                done++;
            }
            work.complete();
            flush();
            return done;
        } catch (RuntimeException e) {
            throw item == null ? e : new ItemFailed(item, before, position, e);
        }
    }

    private static void applyOrRefuse(JobWork work, UUID item, List<Refused> refused) {
        work.check(item).ifPresentOrElse(problem -> refused.add(new Refused(item, problem)), () -> work.apply(item));
    }

    private static Step step(JobWork work, UUID upTo, int done, List<Refused> refused) {
        return new Step(upTo, done, refused.size(), work.counts());
    }

    /** What the database refuses of the last item shows here, not in the middle of the commit. */
    private void flush() {
        if (entities.isResolvable()) {
            entities.get().flush();
        }
    }

    private Job finished(Job job, JobWork work) {
        Job finished = job.finished(clock.instant());
        work.finish(finished);
        LOG.infof(
                "Job %s %s of tenant %s is done: %d items, %d of them refused",
                job.kind(),
                job.id(),
                job.tenant(),
                finished.progress().processed(),
                finished.progress().failed());
        return finished;
    }
}
