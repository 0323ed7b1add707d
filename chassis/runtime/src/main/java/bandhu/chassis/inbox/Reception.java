package bandhu.chassis.inbox;

import java.util.List;

/**
 * How the records of a channel are received.
 *
 * @param once whether an id that was seen is skipped (facts), or only marked (state, which its version guards)
 */
record Reception(String channel, boolean once, Effect effect) {

    /** What deliveries do. */
    @FunctionalInterface
    interface Effect {
        void of(List<Delivery> due, Turns turns);
    }

    /** Lets effects happen: each in the traces of what caused it, and written to the database when it is over. */
    @FunctionalInterface
    interface Turns {
        /** @param causes whose effect it is; the first is the call that it happens under */
        void take(List<Delivery> causes, Runnable effect);
    }
}
