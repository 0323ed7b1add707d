package bandhu.support.number;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives numbers, 1, 2, 3 and so on. Who takes one keeps the tenant's other takers waiting until the transaction ends. */
@ApplicationScoped
public class TicketNumbers {
    /** Never stored: locking it is what lets one of several first tickets make the counter. */
    private static final ExternalId LOCK = new ExternalId("bandhu", "ticket-counter");

    private final TicketCounterRepository counters;
    private final ExternalIds externalIds;
    private final Calls calls;

    TicketNumbers(TicketCounterRepository counters, ExternalIds externalIds, Calls calls) {
        this.counters = counters;
        this.externalIds = externalIds;
        this.calls = calls;
    }

    public long next() {
        UUID id = TicketCounter.idOf(calls.tenant());
        return counters.lock(id).orElseGet(() -> makeOnce(id)).next();
    }

    private TicketCounter makeOnce(UUID id) {
        externalIds.find("ticket-counters", LOCK);
        return counters.lock(id).orElseGet(() -> {
            TicketCounter counter = TicketCounter.of(calls.tenant());
            counters.persist(counter);
            return counter;
        });
    }
}
