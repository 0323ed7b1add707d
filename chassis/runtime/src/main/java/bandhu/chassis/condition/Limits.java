package bandhu.chassis.condition;

/** How large a condition may be. */
public final class Limits {
    public static final int DEPTH = 10;
    public static final int NODES = 200;

    /** Of one {@code in} or {@code notIn}. */
    public static final int VALUES = 1_000;

    /** Of a text in a condition, in characters. */
    public static final int TEXT = 1_000;

    /** The largest number of related records that a condition may speak of. */
    public static final int COUNT = 10_000;

    private Limits() {}
}
