package bandhu.chassis.job.work;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobConfig;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobState;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One turn of a job: about as long as a slice, as its asker. A chunk in which an item is refused is done again up to that item, which
 * is then the first of its chunk and refused by itself; so the others are still done together.
 */
@ApplicationScoped
class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final int OUR_FAULT = 500;

    /** Disturbances in a row after which a job fails: about two hours. */
    private static final int MOST_ATTEMPTS = 24;

    private static final int MOST_DOUBLINGS = 9;
    private final Jobs jobs;
    private final Chunks chunks;
    private final Failures failures;
    private final Calls calls;
    private final JobConfig config;
    private final Map<String, JobKind> kinds;

    Serving(Jobs jobs, Chunks chunks, Failures failures, Calls calls, JobConfig config, @All List<JobKind> kinds) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.failures = failures;
        this.calls = calls;
        this.config = config;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /** Answers whether there was anything to do that nobody else was doing. */
    boolean serve(QueuedJob due) {
        Call system = Call.system(due.tenant(), config.service(), due.id().toString());
        Optional<Job> found = calls.as(system, () -> find(due.id()));
        return found.filter(job -> job.state().isActive())
                .map(job -> calls.as(job.call(), () -> serve(job)))
                .orElse(false);
    }

    private Optional<Job> find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.find(id));
    }

    private boolean serve(Job job) {
        try {
            boolean mine = job.state() != JobState.QUEUED || chunks.begin(job.id(), kinds.get(job.kind()));
            return mine && turn(job.id(), kinds.get(job.kind()));
        } catch (JobWork.NotYetException waits) {
            chunks.rest(job.id(), waits.rest());
            return true;
        } catch (RuntimeException e) {
            disturbed(job, e);
            return true;
        }
    }

    private boolean turn(UUID id, JobKind kind) {
        long end = System.nanoTime() + config.slice().toNanos();
        boolean served = false;
        UUID upTo = null;
        do {
            try {
                if (!chunks.advance(id, kind, upTo)) {
                    return served;
                }
                upTo = null;
            } catch (ItemFailed failed) {
                upTo = failed.before();
                if (upTo == null) {
                    refuse(id, kind, failed);
                } else if (isPassing(failures.problem(failed.getCause()))) {
                    throw failed;
                }
            }
            served = true;
        } while (upTo != null || System.nanoTime() - end < 0);
        return true;
    }

    /** It was the first of its chunk, so nothing else was to blame. */
    private void refuse(UUID id, JobKind kind, ItemFailed failed) {
        ProblemException problem = failures.problem(failed.getCause());
        if (isPassing(problem)) {
            throw failed;
        }
        if (problem.type().status() >= OUR_FAULT) {
            LOG.errorf(failed.getCause(), "Record %s of job %s could not be done", failed.item(), id);
        }
        chunks.refuse(id, kind, failed, problem);
    }

    private static boolean isPassing(ProblemException problem) {
        return problem.type() == CommonProblem.UNAVAILABLE;
    }

    private void disturbed(Job job, RuntimeException failure) {
        ProblemException problem = failures.problem(failure);
        int attempts = find(job.id()).map(now -> now.progress().attempts()).orElse(0);
        if (problem.type().status() < OUR_FAULT || attempts >= MOST_ATTEMPTS) {
            chunks.fail(job.id(), problem);
        } else {
            LOG.warnf(failure, "Job %s of tenant %s was disturbed and goes on later", job.id(), job.tenant());
            chunks.putOff(job.id(), Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS)));
        }
    }
}
