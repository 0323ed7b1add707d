package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.webhook.WebhooksConfig;
import bandhu.chassis.webhook.delivery.Attempt;
import bandhu.chassis.webhook.delivery.Deliverer;
import bandhu.chassis.webhook.delivery.Message;
import bandhu.chassis.webhook.delivery.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Delivers the facts of a plan: each key's one after the other, some keys side by side. A key stops at its first failure; all stop
 * when the receiver is away, or when another attempt might outlast the hold on the webhook.
 */
@ApplicationScoped
class Lanes {
    private static final Logger LOG = Logger.getLogger(Lanes.class);
    private final Deliverer deliverer;
    private final WebhooksConfig config;
    private volatile boolean stopping;

    Lanes(Deliverer deliverer, WebhooksConfig config) {
        this.deliverer = deliverer;
        this.config = config;
    }

    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    List<LaneResult> run(Plan plan) {
        Run run = new Run(plan, System.nanoTime() + config.timeout().toNanos(), new AtomicBoolean());
        Semaphore places = new Semaphore(config.keysAtOnce());
        List<LaneResult> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Lane lane : plan.lanes()) {
                List<Sent> sent = new ArrayList<>();
                results.add(new LaneResult(lane, sent));
                places.acquireUninterruptibly();
                Future<?> _ = threads.submit(() -> {
                    try {
                        run.deliver(lane, sent);
                    } catch (RuntimeException e) {
                        LOG.errorf(
                                e,
                                "A fact could not be sent to webhook %s",
                                plan.webhook().id());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return results;
    }

    private final class Run {
        private final Plan plan;
        private final long end;
        private final AtomicBoolean halted;

        Run(Plan plan, long end, AtomicBoolean halted) {
            this.plan = plan;
            this.end = end;
            this.halted = halted;
        }

        void deliver(Lane lane, List<Sent> sent) {
            for (JournalEvent event : lane.events()) {
                if (stopping || halted.get() || System.nanoTime() - end > 0) {
                    return;
                }
                Message message = new Message(
                        event.id(),
                        plan.webhook().url(),
                        event.body(),
                        plan.webhook().secrets());
                Attempt attempt = deliverer.send(message);
                int number = 1 + (sent.isEmpty() ? lane.attempts() : 0);
                sent.add(new Sent(message, event.position(), event.type(), number, attempt));
                if (!attempt.isDelivered()) {
                    if (attempt.isReceiverAway() || attempt.isGone()) {
                        halted.set(true);
                    }
                    return;
                }
            }
        }
    }
}
