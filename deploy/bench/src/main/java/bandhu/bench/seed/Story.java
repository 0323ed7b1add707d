package bandhu.bench.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The one past that all services agree on: which records there are, when they came to be and whose they are. Every answer
 * follows from a record's number alone, so that services are filled side by side and their ids fit together.
 *
 * @param customers how many; half as many opportunities and tickets, as many orders
 * @param now when the past ends
 */
record Story(String tenant, int customers, Instant now) {
    static final int SELLERS = 200;
    private static final Duration LENGTH = Duration.ofDays(730);
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0x8000L << 48;

    /** What a record is; part of its id. */
    enum Kind {
        CUSTOMER,
        OPPORTUNITY,
        ORDER,
        TICKET,
        SELLER,
        TEAM,
        PIPELINE,
        STAGE,
        PRODUCT,
        EVENT,
        CONSENT,
        ENTRY
    }

    int opportunities() {
        return customers / 2;
    }

    int orders() {
        return customers;
    }

    int tickets() {
        return customers / 2;
    }

    /** When number {@code n} of {@code count} came to be: evenly, the last one now. */
    Instant at(int n, int count) {
        return now.minus(LENGTH).plusMillis(LENGTH.toMillis() * (n + 1L) / count);
    }

    /** A moment up to so many days after another, never in the future. */
    Instant later(Instant from, int days, long seed) {
        Instant later = from.plusMillis((long) (Duration.ofDays(days).toMillis() * share(seed)));
        return later.isAfter(now) ? now : later;
    }

    UUID id(Kind kind, int n, Instant at) {
        long high = at.toEpochMilli() << 16 | VERSION | kind.ordinal();
        return new UUID(high, VARIANT | mix(tenant.hashCode()) >>> 36 << 32 | n & 0xffffffffL);
    }

    UUID customer(int n) {
        return id(Kind.CUSTOMER, n, at(n, customers));
    }

    UUID opportunity(int n) {
        return id(Kind.OPPORTUNITY, n, at(n, opportunities()));
    }

    UUID order(int n) {
        return id(Kind.ORDER, n, at(n, orders()));
    }

    /** Of what is set up once, at the beginning. */
    UUID fixed(Kind kind, int n) {
        return id(kind, n, now.minus(LENGTH));
    }

    /** Whose opportunity, order or ticket it is: a customer who was there by then; some have many. */
    int customerOf(int n, int count, long salt) {
        int there = (int) Math.max(1, (long) customers * (n + 1) / count);
        return skewed(there, 2, n * 31L + salt);
    }

    /** From 0 to 1, the same for the same seed. */
    static double share(long seed) {
        return (mix(seed) >>> 11) * 0x1.0p-53;
    }

    /** From 0 to below {@code count}: the higher the power, the more often a low one. */
    static int skewed(int count, int power, long seed) {
        return (int) (Math.pow(share(seed), power) * count);
    }

    static <T> T one(T[] of, int power, long seed) {
        return of[skewed(of.length, power, seed)];
    }

    /** SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
