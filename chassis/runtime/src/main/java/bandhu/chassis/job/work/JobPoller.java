package bandhu.chassis.job.work;

import bandhu.chassis.job.JobConfig;
import bandhu.chassis.job.JobSignal;
import bandhu.chassis.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Gives jobs their turns, a few at a time. What another replica is working on it passes over. */
@ApplicationScoped
class JobPoller {
    private static final Logger LOG = Logger.getLogger(JobPoller.class);
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);

    /** Those that are passed over are among these; the next round asks again whose turn it is. */
    private static final int ROUND = 8;

    private final JobQueue queue;
    private final Serving serving;
    private final JobSignal signal;
    private final JobConfig config;
    private final Clock clock;
    private final Loop loop = new Loop("jobs", this::round);

    JobPoller(JobQueue queue, Serving serving, JobSignal signal, JobConfig config, Clock clock) {
        this.queue = queue;
        this.serving = serving;
        this.signal = signal;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        signal.listen(loop::wake);
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration round() {
        return served(queue.due(clock.instant(), ROUND)) ? Duration.ZERO : untilNext();
    }

    private boolean served(List<QueuedJob> due) {
        Semaphore places = new Semaphore(config.atOnce());
        AtomicBoolean any = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (QueuedJob job : due) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        if (serving.serve(job)) {
                            any.set(true);
                        }
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "A turn of job %s of tenant %s broke off", job.id(), job.tenant());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return any.get();
    }

    /** A job that is due and was passed over may become free at any moment. */
    private Duration untilNext() {
        return queue.next()
                .map(next -> Duration.between(clock.instant(), next))
                .map(wait -> wait.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wait)
                .filter(wait -> wait.compareTo(config.longestRest()) < 0)
                .orElse(config.longestRest());
    }
}
