package bandhu.analytics;

import bandhu.testing.Tenant;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.TenantIsolation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
class TenantIsolationTest implements TenantIsolation {

    /** It has no collection of its own yet. */
    @Override
    public Map<String, String> make(Tenant tenant) {
        return DeadLetters.fromSettings(tenant);
    }

    @Override
    public Set<String> filledFromTheStart() {
        return Set.of("/v1/metrics");
    }
}
