package bandhu.chassis.journal.live;

import bandhu.chassis.journal.Journal;
import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.journal.filter.EventFilter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;

/** Where one listener stands. It is asked for its next event when the one before is on its way, so what is slow has nothing in store. */
final class Listener {
    private final Tail tail;
    private final EventFilter filter;
    private final Sse sse;
    private final long heartbeat;
    private final long end;
    private final OutboundSseEvent farewell;
    private Iterator<JournalEvent> read = Collections.emptyIterator();
    private long readUpTo;
    private long at;
    private long said;
    private volatile boolean closed;

    /** @param life after which it ends */
    Listener(Tail tail, Wanted wanted, Sse sse, Duration heartbeat, Duration life) {
        this.tail = tail;
        this.filter = wanted.filter();
        this.at = wanted.behind();
        this.readUpTo = at;
        this.sse = sse;
        this.heartbeat = heartbeat.toNanos();
        this.end = System.nanoTime() + life.toNanos();
        this.said = System.nanoTime() - this.heartbeat;
        this.farewell = sse.newEventBuilder().comment("come again").build();
    }

    void close() {
        closed = true;
        tail.stir();
    }

    boolean isFarewell(OutboundSseEvent event) {
        return event == farewell;
    }

    /**
     * Waits for the next fact that is wanted, or until it is time for a sign of life; the farewell when the stream has ended. The first is
     * always a sign of life: it names the place, so that whoever is cut off before any fact comes again to the same.
     */
    OutboundSseEvent next() throws InterruptedException {
        while (!closed && System.nanoTime() - end < 0) {
            if (System.nanoTime() - said >= heartbeat) {
                return signOfLife();
            }
            OutboundSseEvent found = wanted();
            if (found != null) {
                return found;
            }
            if (tail.latest() > at) {
                Journal.Found more = tail.behind(at);
                read = more.events().iterator();
                readUpTo = more.upTo();
            } else {
                tail.await(at, Math.min(end, said + heartbeat) - System.nanoTime());
            }
        }
        return farewell;
    }

    /** Of what was read; null behind its end. */
    private OutboundSseEvent wanted() {
        while (read.hasNext()) {
            JournalEvent event = read.next();
            if (event.position() > at) {
                at = event.position();
                if (filter.wants(event.event())) {
                    return told(event);
                }
            }
        }
        at = Math.max(at, readUpTo);
        return null;
    }

    private OutboundSseEvent told(JournalEvent event) {
        said = System.nanoTime();
        return sse.newEventBuilder()
                .id(Long.toString(event.position()))
                .data(String.class, event.body())
                .build();
    }

    private OutboundSseEvent signOfLife() {
        said = System.nanoTime();
        return sse.newEventBuilder().comment("still here").id(Long.toString(at)).build();
    }
}
