package bandhu.chassis.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A fact of the journal.
 *
 * @param key whose order it keeps
 * @param event a CloudEvent in structured mode
 */
public record JournalEvent(long position, UUID id, String key, ObjectNode event) {
    public String type() {
        return event.path("type").textValue();
    }

    /** The event as it is sent. */
    public String body() {
        return event.toString();
    }
}
