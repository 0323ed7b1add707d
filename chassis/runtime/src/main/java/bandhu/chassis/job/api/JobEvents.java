package bandhu.chassis.job.api;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.http.ReaderLanguage;
import bandhu.chassis.job.JobConfig;
import bandhu.chassis.language.Language;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Streams of jobs' progress. Each looks at the job again and again, because any replica may be working on it. A stream ends with
 * the job, or when it is old; its listener comes again, and sees at once how the job stands.
 */
@ApplicationScoped
class JobEvents {
    private static final Logger LOG = Logger.getLogger(JobEvents.class);
    private final JobService service;
    private final Calls calls;
    private final ReaderLanguage reader;
    private final JobConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closing;

    JobEvents(JobService service, Calls calls, ReaderLanguage reader, JobConfig config) {
        this.service = service;
        this.calls = calls;
        this.reader = reader;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** 404 for a job that the actor does not see, 429 when there are too many listeners. */
    Multi<OutboundSseEvent> of(UUID id, Sse sse) {
        service.getJob(id);
        if (open.get() >= config.listeners()) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Text.of("too-many-requests.listeners"));
        }
        Listener listener = new Listener(calls.current(), reader.current(), sse);
        return Multi.createFrom().emitter(emitter -> {
            open.incrementAndGet();
            emitter.onTermination(open::decrementAndGet);
            Thread.ofVirtual().name("bandhu-job-events").start(() -> tell(new Stream(id, listener, emitter)));
        });
    }

    private record Listener(Call call, Language language, Sse sse) {}

    private record Stream(UUID id, Listener listener, MultiEmitter<? super OutboundSseEvent> emitter) {
        void progress(JobView job) {
            emitter.emit(listener.sse()
                    .newEventBuilder()
                    .name("progress")
                    .id(Long.toString(job.version()))
                    .data(JobView.class, job)
                    .build());
        }

        void heartbeat() {
            emitter.emit(listener.sse().newEventBuilder().comment("still here").build());
        }
    }

    private void tell(Stream stream) {
        try {
            watch(stream);
        } catch (ProblemException _) {
            LOG.debugf("Job %s is out of sight", stream.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "A stream of job %s broke off", stream.id());
        } finally {
            stream.emitter().complete();
        }
    }

    private void watch(Stream stream) throws InterruptedException {
        long begin = System.nanoTime();
        long said = begin;
        long version = 0;
        boolean more = true;
        while (more && !closing && !stream.emitter().isCancelled() && isYounger(begin, config.longestStream())) {
            JobView job = look(stream);
            if (job.version() != version) {
                stream.progress(job);
                version = job.version();
                said = System.nanoTime();
            } else if (!isYounger(said, config.heartbeat())) {
                stream.heartbeat();
                said = System.nanoTime();
            }
            more = job.state().isActive();
            if (more) {
                Thread.sleep(config.watch());
            }
        }
    }

    private JobView look(Stream stream) {
        Listener listener = stream.listener();
        return calls.as(listener.call(), () -> service.getJob(stream.id(), listener.language()));
    }

    private static boolean isYounger(long since, Duration age) {
        return System.nanoTime() - since < age.toNanos();
    }
}
