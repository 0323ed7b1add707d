package bandhu.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The last event caused for each key: events of one key stay in order, so when the last is consumed, all are. */
final class Positions {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PARALLEL = 12;
    /** A path of each service that listens to the others. */
    private static final List<String> READERS = List.of("/v1/tenant-settings", "/v1/metrics");

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String FIGURES = "/v1/kpis?names=win-rate,revenue,acquisition,retention-rate&from=1970-01-01";
    private final Api api;
    private final Map<String, String> last = new ConcurrentHashMap<>();

    Positions(Api api) {
        this.api = api;
    }

    /** @param key of the events, which each service keeps in order by itself */
    void keep(String key, Api.Answer answer) {
        answer.position()
                .ifPresent(position -> last.put(position.substring(0, position.indexOf('/') + 1) + key, position));
    }

    /** Waits until customer-service and analytics-service have consumed all that was caused, and what followed from it. */
    void awaitConsumed() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (ExecutorService waiting =
                Executors.newFixedThreadPool(PARALLEL, Thread.ofVirtual().factory())) {
            last.values().stream()
                    .flatMap(position ->
                            READERS.stream().map(reader -> waiting.submit(() -> await(reader, position, deadline))))
                    .toList()
                    .forEach(Positions::join);
        }
        if (!last.isEmpty()) {
            awaitStill(deadline);
        }
    }

    private static void join(Future<?> wait) {
        try {
            wait.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted.", e);
        }
    }

    private void await(String path, String position, Instant deadline) {
        while (!api.get(path, Map.of("Bandhu-After", position)).ok()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Event " + position + " is still not consumed.");
            }
        }
    }

    /** What customer-service makes of the events reaches analytics a moment later: the figures stand still when it has. */
    private void awaitStill(Instant deadline) {
        String before = "";
        String now = figures();
        while (!now.equals(before) && Instant.now().isBefore(deadline)) {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            before = now;
            now = figures();
        }
    }

    private String figures() {
        return api.get(FIGURES, Map.of()).body().path("kpis").toString();
    }
}
