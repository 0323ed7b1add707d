package bandhu.chassis.event.outbox;

import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.OutboxSignal;
import bandhu.chassis.event.Positions;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What follows a commit with events: the relay wakes, and the request knows its position. */
@ApplicationScoped
class Commits {
    private final OutboxSignal signal;
    private final Positions positions;
    private final MessagingConfig config;

    Commits(OutboxSignal signal, Positions positions, MessagingConfig config) {
        this.signal = signal;
        this.positions = positions;
        this.config = config;
    }

    void committed(UUID last) {
        signal.wake();
        if (Arc.container().requestContext().isActive()) {
            positions.reached(config.service() + "/" + last);
        }
    }
}
