package bandhu.chassis.inbox.rebuild;

import java.util.Map;
import java.util.UUID;

/**
 * A fact that a rebuild is made of.
 *
 * @param keyId whose order it keeps: the customer as the key names it, else the aggregate
 * @param topic on the broker
 * @param reverts the event that it takes back, or null
 */
public record StagedFact(
        UUID eventId, UUID keyId, String topic, String key, Map<String, String> headers, byte[] value, UUID reverts) {}
