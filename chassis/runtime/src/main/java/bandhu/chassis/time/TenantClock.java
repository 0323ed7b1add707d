package bandhu.chassis.time;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the tenant on whose behalf code runs: what {@code Clock} means wherever it is injected. It is the machine's, and
 * ahead of it where the tenant's clock was moved; outside any call it is the machine's.
 */
@Singleton
public class TenantClock extends Clock {
    private final Clock machine;
    private final MovedClocks moved;
    private final Calls calls;

    TenantClock(@SystemTime Clock machine, MovedClocks moved, Calls calls) {
        this.machine = machine;
        this.moved = moved;
        this.calls = calls;
    }

    @Override
    public Instant instant() {
        return machine.instant()
                .plus(calls.find().map(Call::tenant).map(moved::ahead).orElse(Duration.ZERO));
    }

    /** What time it is for a tenant that nobody speaks for. */
    public Instant instantOf(String tenant) {
        return machine.instant().plus(moved.ahead(tenant));
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TenantClock(machine.withZone(zone), moved, calls);
    }
}
