package bandhu.chassis.change;

import java.util.List;

/** Where the outbox leaves what a transaction changed. */
public interface Changes {
    /**
     * Keeps one row per change, in one round trip on the connection of the transaction in progress; they are sealed within a
     * second after its commit.
     */
    void write(List<NewChange> changes);
}
