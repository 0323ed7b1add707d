package bandhu.chassis.inbox;

/**
 * How the records of a channel are received.
 *
 * @param once whether an id that was seen is skipped (facts), or only marked (state, which its version guards)
 */
record Reception(String channel, boolean once, Effect effect) {

    /** What a delivery does. */
    @FunctionalInterface
    interface Effect {
        /** @param followed whether a later delivery of the same key has its effect in the same transaction */
        void of(Delivery delivery, boolean followed);
    }
}
