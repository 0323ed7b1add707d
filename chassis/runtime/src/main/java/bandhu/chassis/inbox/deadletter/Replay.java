package bandhu.chassis.inbox.deadletter;

import java.util.Optional;
import java.util.UUID;

/** A dead letter on its way through its listener again: tells the inbox that the delivery is this letter. */
public final class Replay {
    private static final ScopedValue<Replay> CURRENT = ScopedValue.newInstance();
    private final UUID letter;
    private final String by;
    private boolean received;

    Replay(UUID letter, String by) {
        this.letter = letter;
        this.by = by;
    }

    /** The replay in progress, empty in ordinary reception. */
    public static Optional<Replay> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    void run(Runnable delivery) {
        ScopedValue.where(CURRENT, this).run(delivery);
    }

    public UUID letter() {
        return letter;
    }

    /** Who asked for it. */
    public String by() {
        return by;
    }

    /** Said by the inbox when the effect is committed. */
    public void received() {
        received = true;
    }

    boolean wasReceived() {
        return received;
    }
}
