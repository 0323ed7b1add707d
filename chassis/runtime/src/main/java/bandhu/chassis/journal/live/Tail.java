package bandhu.chassis.journal.live;

import bandhu.chassis.journal.Journal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** The end of a tenant's journal, as its listeners see it. What one reads there is kept for the others, until the next is read. */
final class Tail {
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongFunction<Stretch> reader;
    private volatile long latest;
    private volatile Stretch recent = new Stretch(0, new Journal.Found(List.of(), 0));
    private int listeners;

    /** What was read behind a position. */
    record Stretch(long behind, Journal.Found found) {
        boolean holdsBehind(long position) {
            return behind <= position && position < found.upTo();
        }
    }

    /** @param reader reads behind a position */
    Tail(LongFunction<Stretch> reader) {
        this.reader = reader;
    }

    Tail join() {
        listeners++;
        return this;
    }

    /** Nothing where this was the last one. */
    Tail leave() {
        listeners--;
        return listeners == 0 ? null : this;
    }

    long latest() {
        return latest;
    }

    /** Facts behind a position that is not the latest. */
    Journal.Found behind(long position) {
        Stretch held = recent;
        if (held.holdsBehind(position)) {
            return held.found();
        }
        reading.lock();
        try {
            if (!recent.holdsBehind(position)) {
                Stretch read = reader.apply(position);
                if (read.found().upTo() <= recent.found().upTo()) {
                    return read.found();
                }
                recent = read;
            }
            return recent.found();
        } finally {
            reading.unlock();
        }
    }

    void reach(long position) {
        lock.lock();
        try {
            latest = Math.max(latest, position);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has everybody look up from their waiting. */
    void stir() {
        reach(0);
    }

    /** Waits, but not for ever, until there is something behind a position, or somebody stirs. */
    void await(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (latest <= position) {
                changed.await(nanos, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
