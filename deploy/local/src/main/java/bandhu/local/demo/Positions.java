package bandhu.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last event caused for each key: events of one key stay in order, so when the last is consumed, all are. */
final class Positions {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String FIGURES = "/v1/kpis?names=win-rate,revenue,acquisition,retention-rate&from=1970-01-01";
    private final Api api;
    private final Map<String, String> last = new ConcurrentHashMap<>();

    Positions(Api api) {
        this.api = api;
    }

    void keep(String key, Api.Answer answer) {
        answer.position().ifPresent(position -> last.put(key, position));
    }

    /** Waits until customer-service and analytics-service have consumed all that was caused, and what followed from it. */
    void awaitConsumed() {
        Instant deadline = Instant.now().plus(PATIENCE);
        last.values().forEach(position -> {
            await("/v1/tenant-settings", position, deadline);
            await("/v1/metrics", position, deadline);
        });
        if (!last.isEmpty()) {
            awaitStill(deadline);
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
