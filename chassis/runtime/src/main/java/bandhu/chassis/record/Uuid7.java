package bandhu.chassis.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Version 7 UUIDs (RFC 9562, section 5.7, method 1 of 6.2): 48 bits of Unix milliseconds, a 12-bit counter within the
 * millisecond, 62 random bits. Ids of one process are strictly increasing.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static long lastTick;

    private Uuid7() {}

    public static UUID next() {
        long tick = nextTick(System.currentTimeMillis());
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        long high = (millis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The moment in which an id was made, to the millisecond. */
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static synchronized long nextTick(long millis) {
        lastTick = Math.max(lastTick + 1, millis << COUNTER_BITS);
        return lastTick;
    }
}
