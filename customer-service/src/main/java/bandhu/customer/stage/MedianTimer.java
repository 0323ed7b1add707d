package bandhu.customer.stage;

import bandhu.chassis.time.TimerHandler;
import bandhu.customer.rule.RuleService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds, each night of the tenant, the median of the gaps between purchases of all its customers. */
@ApplicationScoped
class MedianTimer implements TimerHandler {
    static final String NAME = "lifecycle-median";
    private static final int FEWEST_GAPS = 20;
    private static final int HALF_DAY_HOURS = 12;

    private final StageService stages;
    private final RuleService rules;

    MedianTimer(StageService stages, RuleService rules) {
        this.stages = stages;
        this.rules = rules;
    }

    @Override
    public String timer() {
        return NAME;
    }

    @Override
    public void fire(String key) {
        rules.publishMedianGap(median(stages.purchaseGaps()).orElse(null));
        stages.planMedian();
    }

    /** The median, empty below twenty gaps. */
    static Optional<Duration> median(Map<Integer, Long> daysToCount) {
        long count = daysToCount.values().stream().mapToLong(Long::longValue).sum();
        if (count < FEWEST_GAPS) {
            return Optional.empty();
        }
        var ascending = new TreeMap<>(daysToCount);
        long halfDays = (long) nth(ascending, (count - 1) / 2) + nth(ascending, count / 2);
        return Optional.of(Duration.ofHours(halfDays * HALF_DAY_HOURS));
    }

    private static int nth(TreeMap<Integer, Long> ascending, long position) {
        long passed = 0;
        for (var gap : ascending.entrySet()) {
            passed += gap.getValue();
            if (passed > position) {
                return gap.getKey();
            }
        }
        throw new IllegalArgumentException("fewer gaps than " + position);
    }
}
