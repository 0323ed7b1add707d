package bandhu.chassis.event;

import bandhu.chassis.record.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Ids of events: version 7 UUIDs whose last 32 bits, else random, are fingerprints of the facts topic and of the state topic
 * on which the event is published, each 0 for none. Whoever holds only the id, as a request with {@code Bandhu-After} does,
 * can tell where it will arrive.
 */
public final class EventIds {
    private static final long FINGERPRINTS = 0xFFFF_FFFFL;
    private static final int WIDTH = 16;

    private EventIds() {}

    /** @param factsTopic null where only state is told; @param stateTopic null where no state is told */
    public static UUID next(String factsTopic, String stateTopic) {
        UUID id = Uuid7.next();
        return new UUID(
                id.getMostSignificantBits(),
                (id.getLeastSignificantBits() & ~FINGERPRINTS) | fingerprints(factsTopic, stateTopic));
    }

    public static boolean fits(UUID id, String factsTopic, String stateTopic) {
        return (id.getLeastSignificantBits() & FINGERPRINTS) == fingerprints(factsTopic, stateTopic);
    }

    /** Whether the event is published on this topic, named without prefix. */
    public static boolean arrivesOn(UUID id, String topic) {
        long fingerprint = fingerprint(topic);
        long low = id.getLeastSignificantBits();
        return fingerprint == (low & 0xFFFF) || fingerprint == (low >>> WIDTH & 0xFFFF);
    }

    /** False for an id that no event of the service with this state topic can have. */
    public static boolean isOf(UUID id, String stateTopic) {
        long state = id.getLeastSignificantBits() & 0xFFFF;
        return state == 0 || state == fingerprint(stateTopic);
    }

    private static long fingerprints(String factsTopic, String stateTopic) {
        return fingerprint(factsTopic) << WIDTH | fingerprint(stateTopic);
    }

    private static long fingerprint(String topic) {
        if (topic == null) {
            return 0;
        }
        CRC32 crc = new CRC32();
        crc.update(topic.getBytes(StandardCharsets.UTF_8));
        return 1 + crc.getValue() % 0xFFFF;
    }
}
