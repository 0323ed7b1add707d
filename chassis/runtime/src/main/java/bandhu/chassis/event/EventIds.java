package bandhu.chassis.event;

import bandhu.chassis.record.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Ids of events: version 7 UUIDs whose last 16 bits, else random, mark the topics on which the event is published, one bit
 * for each. Whoever holds only the id, as a request with {@code Bandhu-After} does, can tell where to wait for it.
 */
public final class EventIds {
    private static final long MARKS = 0xFFFFL;

    private EventIds() {}

    static UUID next(Collection<String> topics) {
        UUID id = Uuid7.next();
        return new UUID(id.getMostSignificantBits(), (id.getLeastSignificantBits() & ~MARKS) | marks(topics));
    }

    /** False when the event is surely not published there; the topic is named without prefix. */
    public static boolean mayArriveOn(UUID id, String topic) {
        return (id.getLeastSignificantBits() & mark(topic)) != 0;
    }

    static boolean fits(UUID id, Collection<String> topics) {
        return (id.getLeastSignificantBits() & MARKS) == marks(topics);
    }

    private static long marks(Collection<String> topics) {
        return topics.stream().mapToLong(EventIds::mark).reduce(0, (a, b) -> a | b);
    }

    private static long mark(String topic) {
        CRC32 crc = new CRC32();
        crc.update(topic.getBytes(StandardCharsets.UTF_8));
        return 1L << (crc.getValue() % 16);
    }
}
