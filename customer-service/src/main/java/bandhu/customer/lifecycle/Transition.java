package bandhu.customer.lifecycle;

import java.util.EnumSet;
import java.util.Set;

import static bandhu.customer.lifecycle.LifecycleStage.ACQUIRED;
import static bandhu.customer.lifecycle.LifecycleStage.AT_RISK;
import static bandhu.customer.lifecycle.LifecycleStage.CHURNED;
import static bandhu.customer.lifecycle.LifecycleStage.EXTENDED;
import static bandhu.customer.lifecycle.LifecycleStage.PROSPECT;
import static bandhu.customer.lifecycle.LifecycleStage.RETAINED;
import static bandhu.customer.lifecycle.LifecycleStage.SELECTED;
import static bandhu.customer.lifecycle.LifecycleStage.WON_BACK;

/** The table of the lifecycle: which stage follows which. What is not in it does not happen. */
enum Transition {
    SELECTION(SELECTED, PROSPECT),
    ACQUISITION(ACQUIRED, PROSPECT, SELECTED),
    EXTENSION(EXTENDED, ACQUIRED, RETAINED, EXTENDED, AT_RISK, WON_BACK),
    RETENTION(RETAINED, ACQUIRED, AT_RISK, WON_BACK),
    RISK(AT_RISK, ACQUIRED, RETAINED, EXTENDED, WON_BACK),
    CHURN(CHURNED, ACQUIRED, RETAINED, EXTENDED, AT_RISK, WON_BACK),
    WIN_BACK(WON_BACK, CHURNED);

    private final LifecycleStage target;
    private final Set<LifecycleStage> sources;

    Transition(LifecycleStage target, LifecycleStage first, LifecycleStage... others) {
        this.target = target;
        this.sources = EnumSet.of(first, others);
    }

    LifecycleStage target() {
        return target;
    }

    boolean leaves(LifecycleStage stage) {
        return sources.contains(stage);
    }
}
