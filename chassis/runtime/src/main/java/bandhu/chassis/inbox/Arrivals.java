package bandhu.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait that a listener of this process has committed. */
@ApplicationScoped
public class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long commits;

    public long count() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /** Answers the count when it is more, or when the time is over. */
    public long awaitMoreThan(long seen, Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (commits <= seen && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
            return commits;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return commits;
        } finally {
            lock.unlock();
        }
    }

    void committed() {
        lock.lock();
        try {
            commits++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
