package bandhu.chassis.effect;

import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asked before mail, SMS, tasks, assignment, SLA clocks, milestones, journeys, coupons and points. Quiet work never reaches
 * out, and neither does automation that has run in a circle; dates never decide.
 */
@ApplicationScoped
public class Effects {
    static final int MOST_HOPS = 8;
    private final Calls calls;

    Effects(Calls calls) {
        this.calls = calls;
    }

    public boolean allowed() {
        var call = calls.current();
        return call.quiet() == Quiet.LIVE && call.hops() <= MOST_HOPS;
    }
}
