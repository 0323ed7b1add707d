package bandhu.customer.settings;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.collation.Recollation;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells everyone of changed settings: the other services by events, this one at once. */
@ApplicationScoped
class Announcer {
    /** The timer on which each customer's history is folded anew, because days begin elsewhere now. */
    private static final String REFOLD = "lifecycle-refold";

    private final Outbox outbox;
    private final Settings settings;
    private final Timers timers;
    private final Recollation recollation;
    private final Clock clock;

    Announcer(Outbox outbox, Settings settings, Timers timers, Recollation recollation, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.timers = timers;
        this.recollation = recollation;
        this.clock = clock;
    }

    void announce(Tenant tenant, TenantEvent.SettingsChanged event) {
        outbox.append(tenant, event);
        settings.keep(tenant.shared(), tenant.version());
        if (event.members().contains("timeZone")) {
            timers.schedule(REFOLD, "", clock.instant());
        }
        if (event.members().contains("languages")) {
            recollation.begin();
        }
    }
}
