package bandhu.chassis.change;

import bandhu.chassis.call.Call;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one transaction did to one aggregate.
 *
 * @param id a fresh UUIDv7
 * @param before the snapshot that was read, null for a record that is new or comes back from deletion
 * @param after the snapshot that was written, null for a deletion
 */
public record NewChange(
        UUID id,
        Call call,
        Instant at,
        String collection,
        UUID recordId,
        long version,
        Object before,
        Object after,
        List<Event> events) {

    /** @param reverts the event it takes back, or null */
    public record Event(UUID id, String type, Instant time, Object data, UUID reverts) {}

    /** When it happened: the time of its first event, or the moment it was recorded. */
    Instant occurred() {
        return events.isEmpty() ? at : events.getFirst().time();
    }
}
