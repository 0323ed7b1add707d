package bandhu.chassis.inbox.settings;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import bandhu.chassis.time.MovedClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Follows how far customer-service moved a tenant's clock, so that time passes alike in every service. */
@ApplicationScoped
class ClockFollower implements CustomerStateFollower {
    private final MovedClocks clocks;

    ClockFollower(MovedClocks clocks) {
        this.clocks = clocks;
    }

    /** @param clockAhead by how much its clock is ahead; null for a tenant whose clock was never moved */
    private record Tenant(Duration clockAhead) {}

    @Override
    public String collection() {
        return "tenants";
    }

    @Override
    public void follow(List<IncomingState> states) {
        for (IncomingState state : states) {
            Duration ahead = state.deleted() ? null : state.as(Tenant.class).clockAhead();
            if (ahead != null) {
                clocks.keep(ahead, state.version());
            }
        }
    }
}
