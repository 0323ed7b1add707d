package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.event.JournalSignal;
import bandhu.chassis.loop.Loop;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.WebhooksConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Gives each webhook that has something to do a turn of its own, so that none waits for another's receiver. */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int HANDOVER_SECONDS = 8;

    /** How far apart rounds begin: under load the journal has more many times a second. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final DueWebhooks due;
    private final Turns turns;
    private final JournalSignal journal;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Set<DueWebhook> inTurn = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private long begin = System.nanoTime();
    private final Loop loop = new Loop("webhooks", this::round);

    Dispatcher(DueWebhooks due, Turns turns, JournalSignal journal, WebhooksConfig config, @SystemTime Clock clock) {
        this.due = due;
        this.turns = turns;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.atOnce());
    }

    void start(@Observes StartupEvent event) {
        journal.listen(loop::wake);
        loop.start();
    }

    /** Lets attempts that are on their way come to their end, for a while. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.close();
        turns.stop();
        if (!places.tryAcquire(config.atOnce(), HANDOVER_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("%d webhooks were left in the middle; what they sent is sent again", inTurn.size());
        }
    }

    private Duration round() {
        gather();
        for (DueWebhook webhook : due.find(clock.instant(), Math.max(1, places.availablePermits()))) {
            if (inTurn.add(webhook)) {
                places.acquireUninterruptibly();
                Thread.ofVirtual().name("bandhu-webhook").start(() -> serve(webhook));
            }
        }
        return config.poll();
    }

    private void gather() {
        Duration left = GATHER.minusNanos(System.nanoTime() - begin);
        if (left.isPositive()) {
            LockSupport.parkNanos(left.toNanos());
        }
        begin = System.nanoTime();
    }

    private void serve(DueWebhook webhook) {
        boolean served = false;
        try {
            turns.serve(webhook);
            served = true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "A turn of webhook %s of tenant %s broke off", webhook.id(), webhook.tenant());
        } finally {
            places.release();
            inTurn.remove(webhook);
        }
        if (served) {
            loop.wake();
        }
    }
}
