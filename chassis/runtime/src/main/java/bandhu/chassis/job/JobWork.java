package bandhu.chassis.job;

import bandhu.chassis.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The items of a job and what is done to each. Every method runs as the job's asker in the transaction that also keeps how far the
 * job is; a problem of {@link #count} or {@link #next} fails the job, one of {@link #apply} refuses the item.
 */
public interface JobWork {
    /** What is to be done once, before the first item is. */
    default void begin() {}

    /** How many items there are behind the job's position; empty when finding out takes too long. */
    OptionalLong count();

    /**
     * The next items in an order that stays, held against other writers until the transaction ends; fewer than wanted only where
     * there are no more. Throws {@link NotYetException} where they cannot be told yet.
     */
    List<UUID> next(Stretch stretch, int most);

    /** Why the item is refused, as far as that is seen without trying it: it spoils nothing for the others. */
    default Optional<ProblemException> check(UUID item) {
        return Optional.empty();
    }

    void apply(UUID item);

    /** Writes what was left to be written together, once the items of a chunk are applied. */
    default void complete() {}

    /** The record that an item stands for, null where it stands for none. */
    default UUID record(UUID item) {
        return item;
    }

    /** What is told of an item that is refused. */
    default List<Refusal> refusals(UUID item, ProblemException problem) {
        return Refusal.of(problem);
    }

    /** What became of the items that this work applied and refused, by words of its own. */
    default Map<String, Long> counts() {
        return Map.of();
    }

    /**
     * Nothing is left to do.
     *
     * @param job as it ends
     */
    default void finish(Job job) {}

    /** A job has to wait for somebody else. Nothing of its chunk is done, and nothing is wrong with it. */
    final class NotYetException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration rest;

        /** @param rest after which it looks again */
        public NotYetException(Duration rest) {
            super("Not yet", null, false, false);
            this.rest = rest;
        }

        public Duration rest() {
            return rest;
        }
    }
}
