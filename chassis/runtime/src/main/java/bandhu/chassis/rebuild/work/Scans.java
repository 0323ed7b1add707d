package bandhu.chassis.rebuild.work;

import bandhu.chassis.job.JobWork.NotYetException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * Where the records of rebuilds lie. Going through a topic takes longer than a transaction may; it is done beside, and once by each
 * replica that comes to the job.
 */
@ApplicationScoped
class Scans {
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Those of jobs that were cancelled are never asked for again. */
    private static final int MOST = 8;

    private final TopicRecords topics;
    private final Map<UUID, CompletableFuture<List<Place>>> scans = new LinkedHashMap<>();

    Scans(TopicRecords topics) {
        this.topics = topics;
    }

    /** Throws {@link NotYetException} while the topic is gone through. */
    synchronized List<Place> of(UUID job, String topic, Predicate<String> wanted) {
        CompletableFuture<List<Place>> scan = scans.computeIfAbsent(
                job,
                _ -> CompletableFuture.supplyAsync(
                        () -> topics.lastOf(topic, wanted),
                        work -> Thread.ofVirtual().name("rebuild-scan").start(work)));
        while (scans.size() > MOST) {
            scans.remove(scans.keySet().iterator().next());
        }
        if (!scan.isDone()) {
            throw new NotYetException(LOOK);
        }
        try {
            return scan.get();
        } catch (ExecutionException e) {
            scans.remove(job);
            throw new IllegalStateException("The topic " + topic + " cannot be gone through", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    synchronized void forget(UUID job) {
        scans.remove(job);
    }
}
