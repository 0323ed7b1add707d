package bandhu.chassis.inbox;

import java.util.UUID;

/** A record of another service as it stands now, from a compacted topic. */
public interface IncomingState {
    String tenant();

    /** {@code opportunities}. */
    String collection();

    UUID id();

    /** Apply only when this is higher than what is kept. */
    long version();

    /** True for a tombstone; {@link #as} must not be called then. */
    boolean deleted();

    <T> T as(Class<T> shape);
}
