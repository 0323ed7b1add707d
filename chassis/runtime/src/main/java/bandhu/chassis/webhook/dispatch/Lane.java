package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.JournalEvent;
import java.time.Instant;
import java.util.List;

/**
 * Facts of one key, to be delivered one after the other.
 *
 * @param attempts how often the first of them was tried
 * @param since when the first of them first failed, null where it did not yet
 * @param last the place of the newest fact that waits in this lane, whether or not it is among the events
 * @param events at least one
 */
record Lane(String key, int attempts, Instant since, long last, List<JournalEvent> events) {}
