package bandhu.chassis.inbox;

import java.util.function.Consumer;

/**
 * How the records of a channel are received.
 *
 * @param once whether an id that was seen is skipped (facts), or only marked (state, which its version guards)
 */
record Reception(String channel, boolean once, Consumer<Delivery> effect) {}
