package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.webhook.delivery.Attempt;
import bandhu.chassis.webhook.delivery.Sent;
import java.util.List;
import java.util.Optional;

/** How far a lane came. Only the last of what was sent can have failed. */
record LaneResult(Lane lane, List<Sent> sent) {

    Optional<Attempt> failure() {
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(sent.getLast().attempt()).filter(attempt -> !attempt.isDelivered());
    }

    int delivered() {
        return sent.size() - (failure().isPresent() ? 1 : 0);
    }

    boolean isDone() {
        return delivered() == lane.events().size();
    }

    /** The first that was not delivered. */
    JournalEvent head() {
        return lane.events().get(delivered());
    }

    /** How often the head was tried. */
    int attempts() {
        return (delivered() == 0 ? lane.attempts() : 0) + (failure().isPresent() ? 1 : 0);
    }
}
