package bandhu.customer.stage;

import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import bandhu.customer.rule.RuleService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Folds all customers of a tenant anew, some at a time, when its parameters or its time zone changed; the key is the last
 * customer done, empty at the beginning.
 */
@ApplicationScoped
class RefoldTimer implements TimerHandler {
    private static final int CUSTOMERS_AT_A_TIME = 100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final StageService stages;
    private final Timers timers;
    private final Clock clock;

    RefoldTimer(StageService stages, Timers timers, Clock clock) {
        this.stages = stages;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String timer() {
        return RuleService.REFOLD;
    }

    @Override
    public void fire(String key) {
        var last = stages.refoldAfter(key.isEmpty() ? NOBODY : UUID.fromString(key), CUSTOMERS_AT_A_TIME);
        if (last != null) {
            timers.schedule(timer(), last.toString(), clock.instant());
        }
    }
}
