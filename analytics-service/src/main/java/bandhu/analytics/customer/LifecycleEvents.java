package bandhu.analytics.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our tolerant reading of lifecycle events. */
final class LifecycleEvents {
    private LifecycleEvents() {}

    record Entered(UUID customerId, String stage, Instant since, long revision) {}

    record Revised(UUID customerId, long revision, List<Step> history) {}

    record Step(String stage, Instant since) {}
}
