package bandhu.chassis.job;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The items of a job and what is done to each. Every method runs as the job's asker in the transaction that also keeps how far the
 * job is; a problem of {@link #count} or {@link #next} fails the job, one of {@link #apply} refuses the item.
 */
public interface JobWork {
    /** How many items there are behind the job's position; empty when finding out takes too long. */
    OptionalLong count();

    /**
     * The next items in an order that stays, held against other writers until the transaction ends; fewer than wanted only where
     * there are no more.
     */
    List<UUID> next(Stretch stretch, int most);

    void apply(UUID item);

    /** The record that an item stands for. */
    default UUID record(UUID item) {
        return item;
    }

    /**
     * Nothing is left to do.
     *
     * @param job as it ends
     */
    default void finish(Job job) {}
}
