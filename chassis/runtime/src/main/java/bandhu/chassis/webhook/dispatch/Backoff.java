package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.webhook.WebhooksConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait, a tenth more or less, so that those who failed together do not come back together. */
@ApplicationScoped
class Backoff {
    private static final double LEAST = 0.9;
    private static final double MOST = 1.1;
    private final List<Duration> schedule;

    Backoff(WebhooksConfig config) {
        schedule = config.schedule();
    }

    /** @param failures so many in a row, from 1 */
    Duration after(int failures) {
        Duration pause = schedule.get(Math.min(failures, schedule.size()) - 1);
        double jitter = ThreadLocalRandom.current().nextDouble(LEAST, MOST);
        return Duration.ofMillis(Math.round(pause.toMillis() * jitter));
    }

    /** Whether it was tried as often as anything is. */
    boolean isExhausted(int attempts) {
        return attempts > schedule.size();
    }
}
