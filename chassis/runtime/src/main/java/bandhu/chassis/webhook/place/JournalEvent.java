package bandhu.chassis.webhook.place;

import java.util.UUID;

/**
 * A fact of the journal.
 *
 * @param key whose order it keeps
 * @param body a CloudEvent as JSON
 */
public record JournalEvent(long position, UUID id, String type, String key, String body) {}
