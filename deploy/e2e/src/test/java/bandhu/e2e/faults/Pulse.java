package bandhu.e2e.faults;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** How the API answers, counted while the drill runs. */
final class Pulse {

    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong later = new AtomicLong();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    void answered(HttpRequest request) {
        if (!request.method().equals("GET")) {
            writes.incrementAndGet();
        }
    }

    void unanswered() {
        unanswered.incrementAndGet();
    }

    void later() {
        later.incrementAndGet();
    }

    void broke(String what) {
        broken.add(what);
    }

    /** How many writes were acknowledged so far. */
    long writes() {
        return writes.get();
    }

    /** How often the API did not do as it was asked, comparable with what it was before. */
    String trouble() {
        return later + " later, " + unanswered + " unanswered, " + broken.size() + " broken";
    }

    /** Answers that blame the product itself: whatever is away, the API says so with a 503. */
    List<String> broken() {
        return broken;
    }

    @Override
    public String toString() {
        return writes + " writes acknowledged, " + later + " times told to come later, " + unanswered
                + " requests without an answer, " + broken.size() + " answered 500";
    }
}
