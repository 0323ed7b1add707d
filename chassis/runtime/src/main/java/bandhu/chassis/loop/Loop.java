package bandhu.chassis.loop;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Background work that repeats in one virtual thread: after the rest that the work itself asks for, sooner when woken, and
 * with growing pauses, up to 30 s, while it fails. It never ends before {@link #close}.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private final String name;
    private final Supplier<Duration> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean closed;
    private int failures;

    /** @param work one round; answers how long to rest before the next */
    public Loop(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
    }

    public void start() {
        Thread.ofVirtual().name("bandhu-" + name).start(this::run);
    }

    /** Asks for a round now; one that is running is followed by another. */
    public void wake() {
        signal(false);
    }

    @Override
    public void close() {
        signal(true);
    }

    private void signal(boolean end) {
        lock.lock();
        try {
            woken = true;
            closed |= end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration rest = Duration.ZERO;
        while (rested(rest)) {
            rest = round();
        }
    }

    private Duration round() {
        try {
            Duration rest = work.get();
            failures = 0;
            return rest;
        } catch (RuntimeException | LinkageError e) {
            failures++;
            long pause = FIRST_PAUSE_MILLIS << Math.min(failures, 10);
            LOG.warnf("Background work %s failed %d time(s) in a row: %s", name, failures, e);
            return Duration.ofMillis(Math.min(pause, LONGEST_PAUSE_MILLIS));
        }
    }

    private boolean rested(Duration rest) {
        lock.lock();
        try {
            long nanos = rest.toNanos();
            while (!closed && nanos > 0 && (!woken || failures > 0)) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
