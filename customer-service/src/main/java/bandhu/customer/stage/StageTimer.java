package bandhu.customer.stage;

import bandhu.chassis.time.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Wakes one customer when time alone acts on them; the key is the customer's id. */
@ApplicationScoped
class StageTimer implements TimerHandler {
    static final String NAME = "lifecycle";

    private final StageService stages;

    StageTimer(StageService stages) {
        this.stages = stages;
    }

    @Override
    public String timer() {
        return NAME;
    }

    @Override
    public void fire(String key) {
        stages.letTimeAct(UUID.fromString(key));
    }
}
