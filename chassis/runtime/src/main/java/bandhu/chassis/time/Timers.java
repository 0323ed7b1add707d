package bandhu.chassis.time;

import java.time.Instant;
import java.util.Map;

/** Durable timers of the current tenant: at most one per (name, key), fired once, in a transaction of their own, after any crash. */
public interface Timers {
    /** Sets or moves a timer, in the current transaction. */
    void schedule(String name, String key, Instant dueAt);

    /** The same for many, by their keys, in one statement. */
    void schedule(String name, Map<String, Instant> dueAt);

    void cancel(String name, String key);
}
