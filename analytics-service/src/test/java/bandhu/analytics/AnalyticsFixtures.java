package bandhu.analytics;

import bandhu.testing.Tenant;
import bandhu.testing.contract.Correlations;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.QueuedJobs;
import bandhu.testing.contract.SampleWebhooks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** It has no collection of its own yet but what every service has. */
interface AnalyticsFixtures extends Fixtures {

    @Override
    default Map<String, String> make(Tenant tenant) {
        Map<String, String> ids = new HashMap<>(DeadLetters.fromSettings(tenant));
        ids.putAll(QueuedJobs.of(tenant));
        ids.putAll(SampleWebhooks.of(tenant));
        ids.putAll(Correlations.planted(tenant));
        return ids;
    }

    @Override
    default Set<String> filledFromTheStart() {
        return Set.of("/v1/metrics");
    }
}
